import { divideDumps } from '../load/divide-dump.ts';
import { loadFolder, type Loaded } from '../load/load-folder.ts';
import { loadNamedFiles } from '../load/publication/load-stored-copies.ts';
import { loadShared } from '../load/load-shared.ts';
import type { LoadedFile } from '../load/loaded.ts';
import type { LoadOptions } from '../load/load-options.ts';
import type { Files } from '../load/publication/publication-files.ts';
import { rdf } from '../rdf/vocabulary.ts';
import type { Words } from './memory.ts';

export interface DataReading {
  readonly data: Loaded;
  /** Whether the vocabulary counts: whether somebody named it or the data uses it. */
  readonly counts: boolean;
  /** The data with the vocabulary that counts. */
  readonly files: Files;
}

/**
 * Reads the data. What happens to lie at the addresses of a vocabulary that does not count keeps its names.
 *
 * @param root path of the folder or file
 */
export async function readData(
  root: string,
  reading: LoadOptions,
  {
    words: { vocabulary, recent, recentShared, numbers },
    onFile,
  }: { readonly words: Words; readonly onFile: LoadOptions['onProgress'] },
): Promise<DataReading> {
  const { baseIri } = reading;
  const { names, ontology, shapes, isNamed } = vocabulary;
  const options = { ...reading, onProgress: onFile };
  const named = await loadFolder(root, { ...options, recent, intern: numbers?.intern });
  const counts = isNamed || uses(named.files, ontology);
  const isRenamed = names.vocabularyBase !== baseIri && mentions(named.files, names.vocabularyBase);
  const data =
    counts || !isRenamed ? named : await loadFolder(root, { ...options, rename: undefined });
  const vocabularyBase = counts ? names.vocabularyBase : baseIri;
  const { shared } = vocabulary;
  recentShared.forgetUnused();
  const common =
    counts && shared !== undefined
      ? await loadShared(shared, data.files, { ...reading, recent: recentShared })
      : undefined;
  const divided = divideDumps([...data.files, ...(common?.files ?? [])], baseIri);
  const beside = await loadNamedFiles(divided.data, root, vocabularyBase);
  const rules = counts ? { ontology, shapes } : { ontology: [], shapes: [] };
  // A dump brings the ontology that it was published with.
  const terms = divided.ontology.length > 0 ? { ontology: divided.ontology } : {};
  return {
    data: { ...data, findings: [...data.findings, ...(common?.findings ?? [])] },
    counts,
    files: { baseIri, vocabularyBase, data: divided.data, ...rules, ...terms, ...beside },
  };
}

function mentions(data: readonly LoadedFile[], beginning: string): boolean {
  return data.some(({ quads }) =>
    quads.some(({ subject, predicate, object }) =>
      [subject, predicate, object].some(({ value }) => value.startsWith(beginning)),
    ),
  );
}

/** Whether data mentions anything that the ontology defines: terms of others have names there, and are defined elsewhere. */
function uses(data: readonly LoadedFile[], ontology: readonly LoadedFile[]): boolean {
  const defined = new Set(
    ontology.flatMap(({ quads }) =>
      quads
        .filter(({ predicate }) => predicate.equals(rdf.type))
        .map(({ subject }) => subject.value),
    ),
  );
  if (defined.size === 0) return false;
  return data.some(({ quads }) =>
    quads.some(
      ({ predicate, object }) => defined.has(predicate.value) || defined.has(object.value),
    ),
  );
}
