import { contextsFolder } from '../load/contexts-folder.ts';
import { loadContexts } from '../load/load-contexts.ts';
import type { Finding } from '../load/finding.ts';
import type { StoredCopy } from '../load/load-stored-copies.ts';
import type { LoadedFile } from '../load/loaded.ts';
import { distinct } from '../rdf/dataset.ts';
import { assemble, layerOf, type Snapshot } from '../snapshot/snapshot.ts';
import { placesOf } from '../snapshot/source-lines.ts';
import { loadVocabulary, type VocabularySources } from './load-vocabulary.ts';
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

/** Reads the files of a version, without checking what they say. Ontology graphs that the data itself has (a dump does) are not read besides. */
export async function readVersion(
  sources: VocabularySources & { readonly data: string },
): Promise<FilesVersion> {
  const { baseIri } = sources;
  const { library, findings } = await loadContexts(contextsFolder(sources.data));
  const vocabulary = await loadVocabulary(sources, library);
  const { context, names } = vocabulary;
  const reading = { baseIri, context, library, rename: names.rename, graphFolder: '' };
  const { data, files } = await readData(sources.data, reading, { vocabulary, onFile: undefined });
  const said = files.data.flatMap(({ quads }) => quads);
  const graphs = new Set(said.map(({ graph }) => graph.value));
  const ontology = files.ontology.filter(({ graph }) => !graphs.has(graph));
  const quads = distinct([...said, ...ontology.flatMap((file) => file.quads)]);
  const shapes = files.shapes.flatMap((file) => file.quads);
  const all = [...files.data, ...ontology];
  return {
    snapshot: assemble({
      version: '',
      fingerprint: '',
      taken: new Date(),
      baseIri,
      vocabularyBase: files.vocabularyBase,
      publicUrl: baseIri,
      read: layerOf(quads),
      generated: layerOf([]),
      context: context?.raw,
      shapes: layerOf(shapes).dataset,
      places: placesOf(quads, all),
      repositoryUrl: undefined,
    }),
    files: all,
    data: files.data,
    storedCopies: files.storedCopies,
    findings: [...findings, ...vocabulary.findings, ...data.findings].filter(
      ({ severity }) => severity === 'violation',
    ),
  };
}
