import type { Files } from '../../../load/publication-files.ts';

/** What was found of files: several checks ask, and data of others is looked through to its end. */
const known = new WeakMap<Files['data'], boolean>();

/** Whether data uses terms of our own vocabulary. Data in vocabularies of others may have its own habits. */
export function usesOwnVocabulary({
  data,
  vocabularyBase,
}: Pick<Files, 'data' | 'vocabularyBase'>): boolean {
  const namespace = `${vocabularyBase}ns/`;
  const uses = known.get(data) ?? mentions(data, namespace);
  known.set(data, uses);
  return uses;
}

function mentions(data: Files['data'], namespace: string): boolean {
  return data.some(({ quads }) =>
    quads.some(
      ({ predicate, object }) =>
        predicate.value.startsWith(namespace) || object.value.startsWith(namespace),
    ),
  );
}
