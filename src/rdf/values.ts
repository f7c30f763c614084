import type { Dataset } from './dataset.ts';
import { distinctTerms } from './term-key.ts';
import { isLiteral, isNamed, type Literal, type NamedNode, type Term } from './terms.ts';

// All readers take what they know in the order of a triple, then the dataset that they read.

/** Objects of a subject's property, each once, whatever graphs they are in. */
export function objectsOf(subject: Term, property: NamedNode, dataset: Dataset): Term[] {
  return distinctTerms([...dataset.match(subject, property)].map(({ object }) => object));
}

/** The objects that are IRIs. */
export function namedObjectsOf(subject: Term, property: NamedNode, dataset: Dataset): NamedNode[] {
  return objectsOf(subject, property, dataset).filter(isNamed);
}

/** The objects that are literals. */
export function literalsOf(subject: Term, property: NamedNode, dataset: Dataset): Literal[] {
  return objectsOf(subject, property, dataset).filter(isLiteral);
}

/** The first object of a property that has one value; `undefined` where it has none. */
export function objectOf(subject: Term, property: NamedNode, dataset: Dataset): Term | undefined {
  const [first] = dataset.match(subject, property);
  return first?.object;
}

/** Subjects that have an object under a property, each once. */
export function subjectsOf(property: NamedNode, object: Term, dataset: Dataset): Term[] {
  return distinctTerms([...dataset.match(null, property, object)].map(({ subject }) => subject));
}

/** The subjects that are IRIs. */
export function namedSubjectsOf(property: NamedNode, object: Term, dataset: Dataset): NamedNode[] {
  return subjectsOf(property, object, dataset).filter(isNamed);
}

/** Graphs that a node is the subject in, each once. */
export function graphsOf(node: Term, dataset: Dataset): NamedNode[] {
  return distinctTerms([...dataset.match(node)].map(({ graph }) => graph)).filter(isNamed);
}
