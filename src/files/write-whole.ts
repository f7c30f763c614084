import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Files that are still being written end so, unless they have a name of their own. */
export const unfinished = '.part';

/** How a file is written; for its owner alone, and whatever was there, unless told otherwise. */
export interface Writing {
  readonly mode?: number;
  /** Where it is written before it gets its name, in the same folder. */
  readonly draft?: string;
  /** Asked when all is on the disk, right before the file gets its name. */
  readonly isWanted?: () => Promise<boolean>;
}

/**
 * Writes a file that is there whole or not at all, whenever the machine stops: it gets its name when all of it is on the
 * disk.
 *
 * @returns whether it was wanted
 * @throws what the system says where it cannot be written
 */
export async function writeWhole(
  path: string,
  fill: (file: FileHandle) => Promise<void>,
  { mode = 0o600, draft = `${path}.${randomUUID()}${unfinished}`, isWanted }: Writing = {},
): Promise<boolean> {
  try {
    const file = await open(draft, 'wx', mode);
    try {
      await fill(file);
      await file.sync();
    } finally {
      await file.close();
    }
    if (isWanted && !(await isWanted())) return false;
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(path));
  return true;
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

/** So that a name outlives a loss of power too. Some systems cannot do it, and lose a copy at worst. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
