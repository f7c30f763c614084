import { createHash } from 'node:crypto';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../site/log.ts';
import type { PackedQuads } from '../index/pack-quads.ts';
import { openCacheFolder } from './cache-folder.ts';
import { bytesOf } from './checksum.ts';
import { arrayNames, takeApart } from './packed-arrays.ts';
import { unfinished } from '../../files/write-whole.ts';
import { writeIndexFile, type FileIdentity } from './write-index-file.ts';

/** Quads that a file can be made of. */
export interface Packable {
  /** What version of what data it is: the same word, the same quads. Unless given, the quads themselves tell. */
  readonly content?: string | undefined;
  readonly pack: () => PackedQuads;
}

type FileContent = Pick<FileIdentity, 'content'> & Pick<Packable, 'pack'>;

/** A file that is there, whole or not. */
export interface IndexFile extends FileIdentity {
  readonly path: string;
}

/** Index files in a folder, which other processes may use too. */
export interface IndexFiles {
  /** The file of these quads: the one that is there, or a new one. @throws where it cannot be written */
  readonly place: (quads: Packable) => Promise<IndexFile>;
  /** Writes a file again that turned out to be damaged or gone. */
  readonly mend: (file: IndexFile, quads: Packable) => Promise<void>;
  /** Removes a file that this process needs no more. Another one that does makes it anew. */
  readonly remove: (file: IndexFile) => Promise<void>;
  /** Lets go of all. @param keep those that the next start will want */
  readonly close: (keep: (file: IndexFile) => boolean) => Promise<void>;
}

const ending = '.quads';

/** Whoever uses a file says so that often, in milliseconds. */
const touchEvery = 600_000;

/** What nobody has used for so long is removed: its process did not come to do it. */
const oldAfter = 6 * touchEvery;

export interface IndexFilesOptions {
  readonly folder: string | undefined;
  readonly program: string;
  readonly log: Pick<Log, 'warn'> | undefined;
}

/** @param options the folder for caches, or none for the usual one */
export function newIndexFiles({ folder: wanted, program, log }: IndexFilesOptions): IndexFiles {
  const used = new Set<IndexFile>();
  let opened: Promise<string> | undefined;
  const folder = (): Promise<string> => (opened ??= openFolder(wanted, log));
  const touching = setInterval(() => {
    for (const { path } of used) void touch(path);
  }, touchEvery);
  touching.unref();
  const remove = async (file: IndexFile): Promise<void> => {
    used.delete(file);
    const isShared = [...used].some(({ path }) => path === file.path);
    if (!isShared) await rm(file.path, { force: true });
  };
  return {
    place: async (quads) => {
      const { content, pack } = named(quads);
      const identity = { program, content };
      const file = { ...identity, path: join(await folder(), nameOf(identity)) };
      const isThere = await touch(file.path);
      if (!isThere) await writeIndexFile(file.path, pack(), identity);
      // Only now: what could not be written is nobody's, or the file that a later try writes would never be removed.
      used.add(file);
      if (!isThere) await removeOld(await folder(), used);
      return file;
    },
    mend: (file, { pack }) => writeIndexFile(file.path, pack(), file),
    remove,
    close: async (keep) => {
      clearInterval(touching);
      for (const file of [...used]) if (!keep(file)) await remove(file);
    },
  };
}

async function openFolder(
  wanted: string | undefined,
  log: IndexFilesOptions['log'],
): Promise<string> {
  const { path, instead } = await openCacheFolder(wanted);
  if (instead !== undefined) log?.warn({ event: 'cache-folder-unusable', path, reason: instead });
  return path;
}

function nameOf({ program, content }: FileIdentity): string {
  return (
    createHash('sha256')
      .update(JSON.stringify([program, content]))
      .digest('hex') + ending
  );
}

function named({ content, pack }: Packable): FileContent {
  if (content !== undefined) return { content, pack };
  const quads = pack();
  return { content: digestOf(quads), pack: () => quads };
}

function digestOf(quads: PackedQuads): string {
  const { arrays, lists } = takeApart(quads);
  const hash = createHash('sha256').update(JSON.stringify(lists));
  for (const name of arrayNames) hash.update(bytesOf(arrays[name]));
  return hash.digest('base64url');
}

/** Says that a file is in use; tells whether it is there. */
async function touch(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

async function removeOld(folder: string, used: ReadonlySet<IndexFile>): Promise<void> {
  const kept = new Set([...used].map(({ path }) => path));
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const isOurs = name.endsWith(ending) || name.endsWith(unfinished);
    const { mtimeMs = Date.now() } = (await stat(path).catch(() => undefined)) ?? {};
    const isOld = Date.now() - mtimeMs > oldAfter;
    if (isOurs && isOld && !kept.has(path)) await rm(path, { force: true });
  }
}
