import type { Files } from '../../load/publication-files.ts';

/** Whether data uses terms of this installation's own vocabulary. Data in vocabularies of others may have its own habits. */
export function usesOwnVocabulary({ data, baseIri }: Pick<Files, 'data' | 'baseIri'>): boolean {
  const namespace = `${baseIri}ns/`;
  return data.some(({ quads }) =>
    quads.some(
      ({ predicate, object }) =>
        predicate.value.startsWith(namespace) || object.value.startsWith(namespace),
    ),
  );
}
