import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, win32 } from 'node:path';
import type { Quad } from '../rdf/terms.ts';
import { ownVocabulary } from '../rdf/own-vocabulary.ts';
import type { LoadedFile } from './loaded.ts';

/** A file that data names as the stored copy of a source. It is read, and never published. */
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

/**
 * Reads the copies that data says are stored beside it (`st:storedAs`). Beside a dump there are none.
 *
 * @param root path of the data's folder or file; nothing outside it is read
 */
export async function loadStoredCopies(
  files: readonly LoadedFile[],
  root: string,
  vocabularyBase: string,
): Promise<StoredCopy[]> {
  const { storedAs } = ownVocabulary(vocabularyBase);
  const copies: StoredCopy[] = [];
  for (const { path, quads, isFromDump } of files) {
    if (isFromDump) continue;
    for (const quad of quads.filter(({ predicate }) => predicate.equals(storedAs))) {
      const name = quad.object.value;
      const content = await read(name, dirname(path), root);
      copies.push({ quad, path: join(dirname(path), name), content });
    }
  }
  return copies;
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
