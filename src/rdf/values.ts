import type { Dataset } from './dataset.ts';
import { distinctTerms } from './property-path.ts';
import type { Literal, NamedNode, Term } from './terms.ts';

/** What a property of a thing has as values, each once. */
export function objectsOf(subject: Term, property: NamedNode, dataset: Dataset): Term[] {
  return distinctTerms([...dataset.match(subject, property)].map(({ object }) => object));
}

/** Those among the values that have an IRI. */
export function namedObjectsOf(subject: Term, property: NamedNode, dataset: Dataset): NamedNode[] {
  return objectsOf(subject, property, dataset).filter((term) => term.termType === 'NamedNode');
}

/** Those among the values that are literals. */
export function literalsOf(subject: Term, property: NamedNode, dataset: Dataset): Literal[] {
  return objectsOf(subject, property, dataset).filter((term) => term.termType === 'Literal');
}

/** The things with an IRI that have a value for a property, each once. */
export function namedSubjectsOf(property: NamedNode, object: Term, dataset: Dataset): NamedNode[] {
  const subjects = [...dataset.match(null, property, object)].map(({ subject }) => subject);
  return distinctTerms(subjects).filter((term) => term.termType === 'NamedNode');
}
