import type { Dataset } from '../rdf/dataset.ts';
import { ownVocabulary } from '../rdf/vocabularies/own-vocabulary.ts';
import { isNamed } from '../rdf/terms.ts';
import { objectsOf, namedSubjectsOf } from '../rdf/values.ts';
import { rdf } from '../rdf/vocabulary.ts';
import { pathIn, type Bases } from '../site/addresses.ts';

/**
 * Addresses of ours for things that others have named, such as the global goals: a layout that declares a
 * folder (`stp:pageFolder`) gives each thing of its classes a page there, named after the last part of the IRI.
 * Of two that would have the same address, the first by IRI has it.
 *
 * @returns paths below the base, by IRI
 */
export function pagesOfOthersIn(dataset: Dataset, bases: Bases): Map<string, string> {
  const { pageFolder, layoutFor } = ownVocabulary(bases.vocabularyBase);
  const taken = new Map<string, string>();
  for (const { subject: layout, object: folder } of dataset.match(null, pageFolder)) {
    if (!/^[a-z][a-z0-9-]*$/.test(folder.value)) continue;
    for (const iri of namedFor(objectsOf(layout, layoutFor, dataset).filter(isNamed), dataset)) {
      const [, name] = /([^/#]+)$/.exec(iri) ?? [];
      const path = `${folder.value}/${name ?? ''}`;
      const isOurs = pathIn(bases, iri) !== undefined;
      if (name !== undefined && !isOurs && !taken.has(path)) taken.set(path, iri);
    }
  }
  return new Map([...taken].map(([path, iri]) => [iri, path]));
}

function namedFor(
  classes: readonly Parameters<typeof namedSubjectsOf>[1][],
  dataset: Dataset,
): string[] {
  return classes
    .flatMap((each) => namedSubjectsOf(rdf.type, each, dataset).map(({ value }) => value))
    .sort();
}
