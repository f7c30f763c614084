import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ignore from 'ignore';
import { rdf } from '../rdf/vocabulary.ts';
import type { Quad } from '../rdf/terms.ts';
import { graphIri } from '../site/addresses.ts';
import { loadFolder, type Loaded } from './load-folder.ts';
import { sharedFile } from './list-files.ts';
import type { LoadedFile } from './loaded.ts';
import type { LoadOptions } from './load-options.ts';

/**
 * Reads the files of a folder that others can use as they are: those that `.styrkedatashared` names, in the syntax of
 * `.gitignore`, or all. What data says itself comes first: a shared file of the same name is not read, and nothing is
 * taken of what is shared about a thing that data describes.
 *
 * @param root path of the folder that shares
 * @param own the files of the data
 */
export async function loadShared(
  root: string,
  own: readonly LoadedFile[],
  options: LoadOptions,
): Promise<Loaded> {
  const isShared = await readList(root);
  const quads = own.flatMap((file) => file.quads);
  const graphs = new Set([
    ...own.map(({ graph }) => graph),
    ...quads.map(({ graph }) => graph.value),
  ]);
  const loaded = await loadFolder(root, {
    ...options,
    mayBeEmpty: true,
    blankNodes: 'shared',
    isWanted: (name) =>
      isShared(name) && !graphs.has(graphIri(options.baseIri, options.graphFolder + name)),
  });
  const described = new Set(
    quads.filter(({ predicate }) => predicate.equals(rdf.type)).map(({ subject }) => subject.value),
  );
  const files = loaded.files.map((file) => ({
    ...file,
    quads: withoutThings(file.quads, described),
    isShared: true,
  }));
  return { files, findings: loaded.findings, leftOut: [] };
}

async function readList(root: string): Promise<(name: string) => boolean> {
  const rules = await readFile(join(root, sharedFile), 'utf8').catch(() => undefined);
  if (rules === undefined) return () => true;
  const matcher = ignore().add(rules);
  return (name) => matcher.ignores(name);
}

/** Statements without those about some things, and about the parts without an address that these have. */
function withoutThings(quads: readonly Quad[], things: ReadonlySet<string>): readonly Quad[] {
  if (!quads.some(({ subject }) => things.has(subject.value))) return quads;
  const gone = new Set(things);
  for (let size = -1; size !== gone.size;) {
    size = gone.size;
    for (const { subject, object } of quads)
      if (gone.has(subject.value) && object.termType === 'BlankNode') gone.add(object.value);
  }
  return quads.filter(({ subject }) => !gone.has(subject.value));
}
