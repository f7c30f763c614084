import { oncePerFile } from '../../../rdf/once-per-file.ts';
import type { Files } from '../../../load/publication/publication-files.ts';

/** What was found of files: several checks ask, and data of others is looked through to its end. */
const known = new WeakMap<Naming, boolean>();

type Naming = Pick<Files, 'data' | 'vocabularyBase'>;

/** Whether data uses terms of our own vocabulary. Data in vocabularies of others may have its own habits. */
export function usesOwnVocabulary(files: Naming): boolean {
  const uses = known.get(files) ?? mentionsOwn(files);
  known.set(files, uses);
  return uses;
}

function mentionsOwn({ data, vocabularyBase }: Naming): boolean {
  const namespace = `${vocabularyBase}ns/`;
  return data.some(({ quads }) => mentions(quads, namespace));
}

const mentions = oncePerFile((quads, namespace: string) =>
  quads.some(
    ({ predicate, object }) =>
      predicate.value.startsWith(namespace) || object.value.startsWith(namespace),
  ),
);
