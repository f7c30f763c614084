import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
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
  const path = join(tmpdir(), `styrkedata-${randomUUID()}.packed`);
  let held: PackedQuads | undefined = packed;
  const written = writeFile(path, serialize(packed), { mode: 0o600, flag: 'wx' }).then(
    () => {
      held = undefined;
    },
    () => undefined,
  );
  const file: PackedFile = {
    // What is in the file is what was written there.
    pack: () => held ?? (deserialize(readFileSync(path)) as PackedQuads),
    remove: async () => {
      present.delete(file);
      await written;
      await rm(path, { force: true });
    },
  };
  present.add(file);
  return file;
}
