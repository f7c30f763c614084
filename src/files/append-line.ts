import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './write-whole.ts';

/**
 * Adds a line to a file and waits until it is on the disk. What a stop of the machine has left of a line before goes.
 *
 * @throws what the system says where it cannot be written
 */
export async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a+', 0o600);
  try {
    await cutUnfinished(file);
    await file.appendFile(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/** Takes away what stands after the last line feed. */
async function cutUnfinished(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const last = Buffer.alloc(1);
  if (size > 0) await file.read(last, 0, 1, size - 1);
  if (size === 0 || last.toString() === '\n') return;
  const bytes = Buffer.alloc(size);
  await file.read(bytes, 0, size, 0);
  await file.truncate(bytes.lastIndexOf('\n') + 1);
}
