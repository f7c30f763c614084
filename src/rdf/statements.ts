import { terms, type Literal, type NamedNode, type Quad } from './terms.ts';
import { xsd } from './vocabulary.ts';

/** A property with one of its values. */
export type Fact = readonly [property: NamedNode, value: NamedNode | Literal];

/** Facts as statements about a thing. */
export function about(subject: NamedNode, facts: readonly Fact[]): Quad[] {
  return facts.map(([property, value]) => terms.quad(subject, property, value));
}

/** The same statements, in a graph. */
export function inGraph(quads: readonly Quad[], graph: NamedNode): Quad[] {
  return quads.map(({ subject, predicate, object }) =>
    terms.quad(subject, predicate, object, graph),
  );
}

/** A number of things. */
export function count(property: NamedNode, number: number): Fact {
  return [property, terms.literal(String(number), xsd.integer)];
}
