import type { Finding } from '../load/finding.ts';
import type { StoredCopy } from '../load/publication/load-stored-copies.ts';
import type { LoadedFile } from '../load/loaded.ts';
import type { Files } from '../load/publication/publication-files.ts';
import { distinct } from '../rdf/dataset.ts';
import { assemble, layerOf, type Snapshot } from '../snapshot/snapshot.ts';
import { numberRows } from '../rdf/rows/number-rows.ts';
import { placesOf } from '../snapshot/source-lines.ts';
import type { Vocabulary, VocabularySources } from './load-vocabulary.ts';
import { sharedWords, type Memory } from './memory.ts';
import { readData } from './read-data.ts';

/** A version as it lies in files, whether or not its data is valid: to compare and to look at, never to serve. */
export interface FilesVersion {
  /** Its version is empty, for it is none. */
  readonly snapshot: Snapshot;
  readonly files: readonly LoadedFile[];
  /** The files of the data among them. */
  readonly data: readonly LoadedFile[];
  /** What the data says is stored beside it. */
  readonly storedCopies: readonly StoredCopy[];
  /** What could not be read. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the files of a version, without checking what they say. Ontology graphs that the data itself has (a dump does) are not read
 * besides.
 *
 * @param memory what was read before; the words that this process knows, unless given
 */
export async function readVersion(
  sources: VocabularySources & { readonly data: string },
  memory: Memory = sharedWords,
): Promise<FilesVersion> {
  const { baseIri } = sources;
  const words = await memory.words(sources);
  const { contexts, vocabulary } = words;
  const { library, findings } = contexts;
  const { context, names } = vocabulary;
  const reading = { baseIri, context, library, rename: names.rename, graphFolder: '' };
  const { data, files } = await readData(sources.data, reading, { words, onFile: undefined });
  const ontology = withoutRepeated(files);
  const all = [...files.data, ...ontology];
  return {
    snapshot: assembled(all, files, context),
    files: all,
    data: files.data,
    storedCopies: files.storedCopies,
    findings: [...findings, ...vocabulary.findings, ...data.findings].filter(
      ({ severity }) => severity === 'violation',
    ),
  };
}

/** The ontology's files without those of graphs that the data itself has. */
function withoutRepeated({ data, ontology }: Files): readonly LoadedFile[] {
  const graphs = new Set(data.flatMap(({ quads }) => quads.map(({ graph }) => graph.value)));
  return ontology.filter(({ graph }) => !graphs.has(graph));
}

/** What files say, to be looked at; its version is empty. */
function assembled(
  all: readonly LoadedFile[],
  { baseIri, vocabularyBase, shapes }: Files,
  context: Vocabulary['context'],
): Snapshot {
  const quads = distinct(all.flatMap((file) => file.quads));
  return assemble({
    version: '',
    fingerprint: '',
    taken: new Date(),
    baseIri,
    vocabularyBase,
    publicUrl: baseIri,
    read: layerOf(quads),
    generated: layerOf([]),
    context: context?.raw,
    shapes: layerOf(shapes.flatMap((file) => file.quads)).dataset,
    places: placesOf([numberRows(quads)], all),
    repositoryUrl: undefined,
    images: {},
  });
}
