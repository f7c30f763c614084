import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PackedQuads } from '../index/pack-quads.ts';
import { bytesOf, checksumOf } from './checksum.ts';
import { aligned, endOf, headBytes, kindOfFile, type StoredArray } from './file-head.ts';
import { arrayNames, takeApart, type Arrays } from './packed-arrays.ts';

/** What a file is, beside its quads. */
export interface FileIdentity {
  /** The release of the program. */
  readonly program: string;
  /** What version of what data it is. */
  readonly content: string;
}

/** Files that are still being written end so. */
export const unfinished = '.part';

/**
 * Writes packed quads to a file that nobody else can read. It is there whole or not at all, whatever happens meanwhile:
 * it gets its name when all of it is on the disk.
 *
 * @throws what the system says where it cannot be written
 */
export async function writeIndexFile(
  path: string,
  quads: PackedQuads,
  { program, content }: FileIdentity,
): Promise<void> {
  const { arrays, lists } = takeApart(quads);
  const stored = await storedArrays(arrays);
  const head = headBytes({ ...kindOfFile(program), content, lists, arrays: stored });
  const temporary = `${path}.${randomUUID()}${unfinished}`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await writeWhole(file, head, 0);
      await file.truncate(endOf(stored, head.length));
      for (const { name, offset } of stored) {
        await writeWhole(file, bytesOf(arrays[name]), head.length + offset);
      }
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

async function storedArrays(arrays: Arrays): Promise<StoredArray[]> {
  const stored: StoredArray[] = [];
  let offset = 0;
  for (const name of arrayNames) {
    const bytes = bytesOf(arrays[name]);
    stored.push({ name, bytes: bytes.length, offset, checksum: await checksumOf(bytes) });
    offset = aligned(offset + bytes.length);
  }
  return stored;
}

async function writeWhole(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
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
