import type { Files } from '../../../load/publication-files.ts';

/** Whether data uses terms of our own vocabulary. Data in vocabularies of others may have its own habits. */
export function usesOwnVocabulary({
  data,
  vocabularyBase,
}: Pick<Files, 'data' | 'vocabularyBase'>): boolean {
  const namespace = `${vocabularyBase}ns/`;
  return data.some(({ quads }) =>
    quads.some(
      ({ predicate, object }) =>
        predicate.value.startsWith(namespace) || object.value.startsWith(namespace),
    ),
  );
}
