import type { NamedNode } from '../rdf/terms.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { rulesOf } from './rules-snapshot.ts';

/** What is directly below an address that ends in `/`. */
export interface FolderContents {
  /** Documents by their path, each with what it is about. */
  readonly documents: readonly { readonly path: string; readonly topics: readonly NamedNode[] }[];
  /** Paths that have more below them, each with `/` at the end. */
  readonly folders: readonly string[];
}

/**
 * Lists what has an address below another, documents of the data and of the rules; nothing where nothing has.
 *
 * @param path below the base, with `/` at the end
 */
export function folderContents(path: string, snapshot: Snapshot): FolderContents | undefined {
  if (!path.endsWith('/')) return undefined;
  const folders = new Set<string>();
  const documents: { path: string; topics: readonly NamedNode[] }[] = [];
  for (const [below, topics] of allDocuments(snapshot)) {
    if (!below.startsWith(path) || below === path) continue;
    const [first, ...rest] = below.slice(path.length).split('/');
    if (rest.length > 0) folders.add(`${path}${first ?? ''}/`);
    else documents.push({ path: below, topics });
  }
  const isEmpty = documents.length === 0 && folders.size === 0;
  return isEmpty ? undefined : { documents, folders: [...folders].sort() };
}

/** A document of the rules has its own subjects only: names of other things are in no document of theirs. */
const allDocuments = oncePerSnapshot((snapshot: Snapshot) => {
  const subjects = new Set([...snapshot.shapes].map(({ subject }) => subject.value));
  const rules = [...rulesOf(snapshot).documents].filter(([, topics]) =>
    topics.some(({ value }) => subjects.has(value)),
  );
  return new Map([...rules, ...snapshot.documents]);
});
