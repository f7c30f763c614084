import type { PackedQuads } from '../index/pack-quads.ts';
import { bytesOf, checksumOf } from './checksum.ts';
import { aligned, endOf, headBytes, kindOfFile, type StoredArray } from './file-head.ts';
import { writeBytes, writeWhole } from '../../files/write-whole.ts';
import { arrayNames, takeApart, type Arrays } from './packed-arrays.ts';

/** What a file is, beside its quads. */
export interface FileIdentity {
  /** The release of the program. */
  readonly program: string;
  /** What version of what data it is. */
  readonly content: string;
}

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
  await writeWhole(path, async (file) => {
    await writeBytes(file, head, 0);
    await file.truncate(endOf(stored, head.length));
    for (const { name, offset } of stored) {
      await writeBytes(file, bytesOf(arrays[name]), head.length + offset);
    }
  });
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
