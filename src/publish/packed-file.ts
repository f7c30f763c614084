import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { PackedQuads } from '../query/index/pack-quads.ts';

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
  return {
    // What is in the file is what was written there.
    pack: () => held ?? (deserialize(readFileSync(path)) as PackedQuads),
    remove: async () => {
      await written;
      await rm(path, { force: true });
    },
  };
}
