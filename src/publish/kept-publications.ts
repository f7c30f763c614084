import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';
import { unfinished, writeBytes, writeWhole } from '../files/write-whole.ts';
import type { PackedSnapshot } from '../snapshot/pack-snapshot.ts';
import type { Told } from './publish.ts';

/** A publication that was made before, of the very same files by the very same program. */
export interface KeptPublication extends Told {
  readonly snapshot: PackedSnapshot;
  /** The day on which it was checked, `2026-11-29`: some findings depend on it. */
  readonly day: string;
  /** Whether the thread that made it stays for such data. */
  readonly isSmall: boolean;
}

export type KeptReading =
  | { readonly outcome: 'read'; readonly kept: KeptPublication }
  | { readonly outcome: 'none' }
  /** Damaged, cut, or not ours. */
  | { readonly outcome: 'unusable'; readonly reason: string };

const mark = Buffer.from('styrkedata.publication');
const digestBytes = 32;
const ending = '.publication';

/** How many publications a folder keeps, of all who share it: those that were used last. */
const mostKept = 8;

/**
 * Reads the publication of a key. Nothing in the file is believed before all of it has been compared with its hash, which
 * the key is part of.
 */
export async function readKept(folder: string, key: string): Promise<KeptReading> {
  const path = pathOf(folder, key);
  try {
    const bytes = await readOwn(path);
    const content = bytes.subarray(mark.length + digestBytes);
    const isWhole =
      bytes.subarray(0, mark.length).equals(mark) &&
      bytes.subarray(mark.length, mark.length + digestBytes).equals(digestOf(key, content));
    if (!isWhole) return { outcome: 'unusable', reason: 'damaged, cut, or of something else' };
    const now = new Date();
    await utimes(path, now, now);
    // What has this hash is what we wrote for this key.
    return { outcome: 'read', kept: deserialize(content) as KeptPublication };
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing ? { outcome: 'none' } : { outcome: 'unusable', reason: String(error) };
  }
}

/**
 * Keeps a publication for the next start, and lets go of those that were not used for longest.
 *
 * @param before the key of the one that it takes the place of
 * @throws what the system says where it cannot be written
 */
export async function keepPublication(
  folder: string,
  { key, before }: { readonly key: string; readonly before?: string | undefined },
  kept: KeptPublication,
): Promise<void> {
  const content = serialize(kept);
  await writeWhole(pathOf(folder, key), async (file) => {
    const head = Buffer.concat([mark, digestOf(key, content)]);
    await writeBytes(file, head, 0);
    await writeBytes(file, content, head.length);
  });
  if (before !== undefined && before !== key) await rm(pathOf(folder, before), { force: true });
  await removeOthers(folder);
}

function pathOf(folder: string, key: string): string {
  return join(folder, key + ending);
}

function digestOf(key: string, content: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(content).digest();
}

/** The bytes of a file of this user's own: no link, and nobody else's. */
async function readOwn(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { uid } = await file.stat();
    const isOurs = process.geteuid === undefined || uid === process.geteuid();
    if (!isOurs) throw new Error('not a file of this user');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function removeOthers(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith(ending) || name.endsWith(unfinished),
  );
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, used: (await stat(path).catch(() => undefined))?.mtimeMs ?? 0 };
    }),
  );
  files.sort((one, other) => other.used - one.used);
  for (const { path } of files.slice(mostKept)) await rm(path, { force: true });
}
