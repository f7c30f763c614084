import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import ignore from 'ignore';
import { syntaxOf } from './syntaxes.ts';

/** A file that says which others are left out, in the syntax of `.gitignore`. */
export const ignoreFile = '.styrkedataignore';

/** A file that says which others anybody can use as they are, in the same syntax. */
export const sharedFile = '.styrkedatashared';

/** The file in the ontology's folder that is read before all others, and is no data. */
export const contextFile = 'context.jsonld';

const aboutFiles: ReadonlySet<string> = new Set([contextFile, ignoreFile, sharedFile]);

export interface Listed {
  readonly path: string;
  /** The path below the folder, with `/` on every system. */
  readonly name: string;
}

/** Why something in a folder is not read. */
export type Reason = 'ending' | 'unrelated' | 'hidden' | 'ignored' | 'link';

export interface LeftOut extends Listed {
  readonly reason: Reason;
}

export interface Listing {
  /** What is to be read, in alphabetical order. */
  readonly files: readonly Listed[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Lists what is in a folder, at any depth, or the single file that `root` is. Hidden folders, those that are
 * ignored and links to folders are not looked into.
 *
 * @throws the system's error where the folder cannot be read
 */
export async function listFiles(root: string): Promise<Listing> {
  if (!(await stat(root)).isDirectory())
    return { files: [{ path: root, name: basename(root) }], leftOut: [] };
  const isIgnored = await readIgnoreFile(root);
  const [files, leftOut]: [Listed[], LeftOut[]] = [[], []];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const name = folder + entry.name;
      const listed = { path: join(root, name), name };
      const isFolder = entry.isDirectory();
      const isFolderLink = entry.isSymbolicLink() && (await leadsToFolder(listed));
      const reason = isFolderLink ? 'link' : reasonAgainst(listed, isFolder, isIgnored);
      if (aboutFiles.has(name)) continue;
      if (reason !== undefined)
        leftOut.push({ ...listed, name: isFolder ? `${name}/` : name, reason });
      else if (isFolder) open.push(`${name}/`);
      else files.push(listed);
    }
  }
  return { files: files.sort(byName), leftOut: leftOut.sort(byName) };
}

type IsIgnored = (name: string) => boolean;

async function readIgnoreFile(root: string): Promise<IsIgnored> {
  const rules = await readFile(join(root, ignoreFile), 'utf8').catch(() => undefined);
  if (rules === undefined) return () => false;
  const matcher = ignore().add(rules);
  return (name) => matcher.ignores(name);
}

function reasonAgainst(
  { name }: Listed,
  isFolder: boolean,
  isIgnored: IsIgnored,
): Reason | undefined {
  if (/(?:^|\/)\.[^/]*$/.test(name)) return 'hidden';
  if (isIgnored(isFolder ? `${name}/` : name)) return 'ignored';
  return isFolder || syntaxOf(name) ? undefined : 'ending';
}

/** A link to a folder could lead in a circle; one to a file is as good as the file. */
async function leadsToFolder({ path }: Listed): Promise<boolean> {
  const target = await stat(path).catch(() => undefined);
  return target?.isDirectory() ?? false;
}

function byName({ name: one }: Listed, { name: other }: Listed): number {
  return one < other ? -1 : 1;
}
