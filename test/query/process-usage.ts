import { readFileSync } from 'node:fs';

/** The memory that a process holds now, in megabytes; 0 where the system does not tell. */
export function residentMegabytes(pid = 0): number {
  const kilobytes = /^VmRSS:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? 0) / 1000;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
