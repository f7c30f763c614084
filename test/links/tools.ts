import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

export const run = promisify(execFile);

/** The Python that has the libraries that tests use: `PYTHON`, or the one on PATH. */
export const python = process.env['PYTHON'] ?? 'python3';

/** Why a tool cannot be run here, in a few words; empty where it can. */
export function reasonAgainst(
  command: string,
  parameters: readonly string[],
  wanted: string,
): string {
  try {
    execFileSync(command, parameters, { stdio: 'ignore', timeout: 120_000 });
    return '';
  } catch {
    return `${wanted} is not here`;
  }
}
