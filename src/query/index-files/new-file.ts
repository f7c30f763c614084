import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Files that are still being written end so. */
export const unfinished = '.part';

/**
 * Writes a file that nobody else can read. It is there whole or not at all, whatever happens meanwhile: it gets its name
 * when all of it is on the disk.
 *
 * @throws what the system says where it cannot be written
 */
export async function writeNewFile(
  path: string,
  fill: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.${randomUUID()}${unfinished}`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await fill(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Writes all bytes at a place, however many they are. */
export async function writeBytes(
  file: FileHandle,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const rest = bytes.subarray(written, written + 2 ** 30);
    written += (await file.write(rest, 0, rest.length, position + written)).bytesWritten;
  }
}

/** So that the name outlives a loss of power too. Some systems cannot do it, and lose a copy at worst. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
