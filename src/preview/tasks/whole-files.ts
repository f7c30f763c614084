import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { syncFolder, writeWhole } from '../../files/write-whole.ts';
import { gitAt, type Environment } from '../../publish/git/git.ts';

/** A file that one of two folders has and the other has not. */
export interface WholeFile {
  /** Changes with what it holds, so that nobody undoes what they have not seen. */
  readonly id: string;
  /** Where it is, or was. */
  readonly path: string;
  /** Below the folder. */
  readonly name: string;
  readonly fate: 'new' | 'gone';
}

/** Those that are told of. */
export interface WholeFiles {
  readonly listed: readonly WholeFile[];
  /** How many more there are at most: of those, nobody has looked which git is told to leave alone. */
  readonly more: number;
}

/** A folder as it is, and as it was. */
export interface TwoFolders {
  readonly now: string;
  readonly before: string;
}

/** No list is longer. */
const mostFiles = 200;

/** Larger ones are undone by hand. In bytes. */
const largest = 10_000_000;

/**
 * The files that are new or gone as a whole since an earlier folder; none where that is no folder, but a dump. What git is
 * told to leave alone is nobody's to undo: it could not be brought back.
 */
export async function wholeFilesBetween(
  { now, before }: TwoFolders,
  environment: Environment,
): Promise<WholeFiles> {
  const [own, earlier] = await Promise.all([namesIn(now), namesIn(before)]);
  if (own === undefined || earlier === undefined) return { listed: [], more: 0 };
  const added = [...own].filter((name) => !earlier.has(name));
  const gone = [...earlier].filter((name) => !own.has(name));
  const differing = [
    ...added.map((name) => ({ name, fate: 'new' as const, from: now })),
    ...gone.map((name) => ({ name, fate: 'gone' as const, from: before })),
  ];
  const listed = differing.slice(0, mostFiles);
  const ignored = await ignoredIn(
    now,
    listed.map(({ name }) => name),
    environment,
  );
  const files: WholeFile[] = [];
  for (const { name, fate, from } of listed) {
    if (ignored.has(name)) continue;
    const bytes = await bytesOf(join(from, name));
    if (bytes === undefined) continue;
    files.push({ id: idOf({ name, fate }, bytes), path: join(now, name), name, fate });
  }
  return { listed: files, more: differing.length - listed.length };
}

async function ignoredIn(
  folder: string,
  names: readonly string[],
  environment: Environment,
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const git = await gitAt(folder, environment);
  // This command takes paths alone, and will not hear that they are no patterns.
  const variables = { GIT_LITERAL_PATHSPECS: '0' };
  const paths = names.map((name) => `./${name}`);
  // It fails where none is ignored, and where there is no git.
  const words = ['-c', 'core.quotePath=false', 'check-ignore', '--', ...paths];
  const told = await git(words, { variables }).catch(() => '');
  return new Set(told.split('\n').map((path) => path.slice(2)));
}

function idOf({ name, fate }: Pick<WholeFile, 'name' | 'fate'>, bytes: Buffer): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([fate, name]))
    .update(bytes);
  return hash.digest('base64url').slice(0, 16);
}

/**
 * Takes a new file away, or puts one that is gone back.
 *
 * @param folders where it lies: the folder as it is, or a copy of it
 * @returns `false` where there is something else by now
 */
export async function undoWholeFile(
  file: WholeFile,
  { now, before }: TwoFolders,
): Promise<boolean> {
  const { id, name, fate } = file;
  const path = join(now, name);
  const [present, earlier] = [await bytesOf(path), await bytesOf(join(before, name))];
  const bytes = fate === 'new' ? present : earlier;
  if (bytes === undefined || idOf(file, bytes) !== id) return false;
  if (fate === 'new') {
    await rm(path);
    await syncFolder(dirname(path));
    return true;
  }
  await mkdir(dirname(path), { recursive: true });
  const isWanted = async (): Promise<boolean> => !(await isThere(path));
  const fill = (handle: FileHandle): Promise<void> => handle.writeFile(bytes);
  return (
    (await isWanted()) && writeWhole(path, fill, { mode: 0o644, draft: draftOf(path), isWanted })
  );
}

/** Hidden, so that who watches the folder does not read it. */
function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}`);
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** The files of a folder at any depth, without hidden ones; `undefined` where it is none. */
async function namesIn(folder: string): Promise<ReadonlySet<string> | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  const files = entries?.filter((entry) => entry.isFile());
  const names = files?.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  return (
    names && new Set(names.filter((name) => !name.split(sep).some((each) => each.startsWith('.'))))
  );
}

async function bytesOf(path: string): Promise<Buffer | undefined> {
  const size = (await stat(path).catch(() => undefined))?.size ?? Infinity;
  return size > largest ? undefined : readFile(path).catch(() => undefined);
}
