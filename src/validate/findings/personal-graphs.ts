import type { Dataset } from '../../rdf/dataset.ts';
import { entryOf } from '../../rdf/entry-of.ts';
import { terms, type Quad } from '../../rdf/terms.ts';
import { namedSubjectsOf } from '../../rdf/values.ts';
import { ownVocabulary } from '../../rdf/vocabularies/own-vocabulary.ts';
import { dcterms } from '../../rdf/vocabulary.ts';

/** Names of graphs. */
export type GraphNames = ReadonlySet<string>;

/**
 * The graphs that are said to hold personal data: their statement of rights says that it is about such
 * data (`textLicence: personal-data`).
 */
export function personalGraphsIn(union: Dataset, vocabularyBase: string): GraphNames {
  const personalData = terms.namedNode(`${vocabularyBase}def/rights/personal-data`);
  const { textLicence } = ownVocabulary(vocabularyBase);
  const graphs = namedSubjectsOf(textLicence, personalData, union).flatMap((rights) =>
    namedSubjectsOf(dcterms.rights, rights, union),
  );
  return new Set(graphs.map(({ value }) => value));
}

/** Some graphs, and those that require one of them (`dcterms:requires`), at any remove. */
export function leftOutWith(graphs: GraphNames, quads: readonly Quad[]): GraphNames {
  const requiring = new Map<string, string[]>();
  for (const { subject, predicate, object } of quads)
    if (predicate.equals(dcterms.requires))
      entryOf(requiring, object.value, (): string[] => []).push(subject.value);
  const found = new Set(graphs);
  // A set is walked through what is added to it meanwhile too.
  for (const graph of found) for (const other of requiring.get(graph) ?? []) found.add(other);
  return found;
}
