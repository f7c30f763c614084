import type { Dataset } from './dataset.ts';
import { terms, type Literal, type NamedNode, type Quad, type Term } from './terms.ts';
import { literalsOf } from './values.ts';
import { dcterms, foaf, rdfs, schema, skos } from './vocabulary.ts';

/** Properties that name a thing, the most deliberate first. */
export const labelProperties: readonly NamedNode[] = [
  skos.prefLabel,
  rdfs.label,
  dcterms.title,
  foaf.name,
  schema.name,
];

/**
 * The best name of a thing for a reader: in the wanted language, then the first of the site's others,
 * then without language, then in any. `undefined` where it has none.
 *
 * @param wanted language tags, best first (RFC 5646); a reader of `en` takes `en-GB`
 */
export function labelOf(
  term: Term,
  dataset: Dataset,
  wanted: readonly string[],
): Literal | undefined {
  const labels = labelProperties.flatMap((property) => literalsOf(term, property, dataset));
  const byLanguage = [...wanted, ''].map((language) =>
    labels.find((label) => speaks(label.language, language)),
  );
  return byLanguage.find((label) => label !== undefined) ?? labels[0];
}

/** Whether a language tag is of a language: `en-GB` is of `en` (RFC 4647 §3.3.1). */
export function speaks(tag: string, language: string): boolean {
  const [given, range] = [tag.toLowerCase(), language.toLowerCase()];
  return given === range || (range !== '' && given.startsWith(`${range}-`));
}

/** Statements that give IRIs their labels, so that no reader has to ask for each. */
export function labelStatements(iris: Iterable<string>, dataset: Dataset): Quad[] {
  return [...new Set(iris)].flatMap((iri) =>
    labelProperties.flatMap((property) => [...dataset.match(terms.namedNode(iri), property)]),
  );
}
