import { randomUUID } from 'node:crypto';
import { fstatSync, readSync } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { PackedQuads } from '../query/index/pack-quads.ts';

/** Files of this process that are there. */
const present = new Set<PackedFile>();

/** Removes them all, when the process ends. */
export async function removePackedFiles(): Promise<void> {
  await Promise.all([...present].map((file) => file.remove()));
}

/** Packed quads that are read from a file whenever a server has to be loaded, which is seldom. */
export interface PackedFile {
  readonly pack: () => PackedQuads;
  readonly remove: () => Promise<void>;
}

/** Where the file cannot be written, they stay in memory. */
export function packedInFile(packed: PackedQuads): PackedFile {
  let content: PackedQuads | FileHandle = packed;
  const written = writeUnnamed(serialize(packed)).then(
    (handle) => {
      content = handle;
      return handle;
    },
    () => undefined,
  );
  const file: PackedFile = {
    // What is in the file is what was written there.
    pack: () => ('fd' in content ? (deserialize(bytesOf(content)) as PackedQuads) : content),
    remove: async () => {
      present.delete(file);
      await (await written)?.close();
    },
  };
  present.add(file);
  return file;
}

/**
 * Writes a file that has no name: it is there as long as it is open, and goes with the process, however that ends.
 *
 * @throws where it cannot be written
 */
async function writeUnnamed(bytes: Buffer): Promise<FileHandle> {
  const path = join(tmpdir(), `styrkedata-${randomUUID()}.packed`);
  const handle = await open(path, 'wx+', 0o600);
  try {
    await rm(path);
    await handle.writeFile(bytes);
    return handle;
  } catch (error) {
    await handle.close();
    await rm(path, { force: true });
    throw error;
  }
}

/** The system reads no more than this at once. */
const mostAtOnce = 2 ** 30;

/** All bytes of an open file. @throws where it is closed, or shorter than it was */
function bytesOf({ fd }: FileHandle): Buffer {
  const bytes = Buffer.allocUnsafe(fstatSync(fd).size);
  for (let at = 0; at < bytes.length;) {
    const read = readSync(fd, bytes, at, Math.min(bytes.length - at, mostAtOnce), at);
    if (read === 0) throw new Error('A file of packed quads was cut short.');
    at += read;
  }
  return bytes;
}
