import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, win32 } from 'node:path';
import { propertiesIn } from '../../rdf/once-per-file.ts';
import type { NamedNode, Quad } from '../../rdf/terms.ts';
import { ownVocabulary } from '../../rdf/vocabularies/own-vocabulary.ts';
import type { LoadedFile } from '../loaded.ts';

/** A file beside the data that data names, such as the stored copy of a source. */
export interface StoredCopy {
  /** The statement that names the file. */
  readonly quad: Quad;
  /** Where the file is, if it is there. */
  readonly path: string;
  readonly content: StoredContent;
}

export type StoredContent =
  | { readonly outcome: 'read'; readonly bytes: Buffer }
  /** The name leads out of the data's folder, so nobody looked. */
  | { readonly outcome: 'outside' }
  | { readonly outcome: 'unreadable' };

/** What data names beside it, by what it is for. */
export interface NamedFiles {
  /** Copies of sources (`st:storedAs`). They are read, and never published. */
  readonly storedCopies: readonly StoredCopy[];
  /** The mark and the picture of the pages (`stp:mark`, `stp:picture`). */
  readonly images: readonly StoredCopy[];
}

/**
 * Reads the files that data says lie beside it. Beside a dump there are none.
 *
 * @param root path of the data's folder or file; nothing outside it is read
 */
export async function loadNamedFiles(
  files: readonly LoadedFile[],
  root: string,
  vocabularyBase: string,
): Promise<NamedFiles> {
  const { storedAs, mark, picture } = ownVocabulary(vocabularyBase);
  return {
    storedCopies: await loadNamedBy([storedAs], files, root),
    images: await loadNamedBy([mark, picture], files, root),
  };
}

async function loadNamedBy(
  properties: readonly NamedNode[],
  files: readonly LoadedFile[],
  root: string,
): Promise<StoredCopy[]> {
  const copies: StoredCopy[] = [];
  for (const { path, quads, isFromDump } of files) {
    const isNaming = propertiesIn(quads).some((each) => names({ predicate: each }, properties));
    if (isFromDump || !isNaming) continue;
    for (const quad of quads.filter((each) => names(each, properties))) {
      const name = quad.object.value;
      const content = await read(name, dirname(path), root);
      copies.push({ quad, path: join(dirname(path), name), content });
    }
  }
  return copies;
}

function names({ predicate }: Pick<Quad, 'predicate'>, properties: readonly NamedNode[]): boolean {
  return properties.some((each) => each.equals(predicate));
}

async function read(name: string, folder: string, root: string): Promise<StoredContent> {
  if (leadsAway(name)) return { outcome: 'outside' };
  try {
    const path = await realpath(join(folder, name));
    if (!isWithin(path, await folderOf(root))) return { outcome: 'outside' };
    // Reading a pipe or a device would never end.
    if (!(await stat(path)).isFile()) return { outcome: 'unreadable' };
    return { outcome: 'read', bytes: await readFile(path) };
  } catch {
    return { outcome: 'unreadable' };
  }
}

/** Absolute or upwards, as any system writes it: data is moved between systems. */
function leadsAway(name: string): boolean {
  return win32.parse(name).root !== '' || name.split(/[/\\]/).includes('..');
}

async function folderOf(root: string): Promise<string> {
  const path = await realpath(root);
  return (await stat(path)).isDirectory() ? path : dirname(path);
}

/** Both are real paths, so that no symbolic link leads out. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && !/^\.\.(?:[/\\]|$)/.test(way);
}
