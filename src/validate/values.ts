import type { Dataset } from '../rdf/dataset.ts';
import type { Literal, NamedNode, Term } from '../rdf/terms.ts';

/** What a thing has under a property. */
export function valuesOf(dataset: Dataset, subject: Term, property: NamedNode): Term[] {
  return [...dataset.match(subject, property)].map(({ object }) => object);
}

/** The texts and numbers among what a thing has under a property. */
export function literalsOf(dataset: Dataset, subject: Term, property: NamedNode): Literal[] {
  return valuesOf(dataset, subject, property).filter((term) => term.termType === 'Literal');
}
