import { isNamed, terms, type Literal, type NamedNode, type Quad, type Term } from './terms.ts';
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

/** IRIs of statements, in the places of subject, predicate and object. */
export function irisIn(quads: readonly Quad[]): string[] {
  return quads
    .flatMap(({ subject, predicate, object }): Term[] => [subject, predicate, object])
    .filter(isNamed)
    .map(({ value }) => value);
}

/** Triples of quads, whatever their graphs; one that is in several graphs comes several times. */
export function withoutGraphs(quads: Iterable<Quad>): Quad[] {
  return Array.from(quads, (quad) => {
    const { subject, predicate, object, graph } = quad;
    return graph.termType === 'DefaultGraph' ? quad : terms.quad(subject, predicate, object);
  });
}

/** A number of things. */
export function count(property: NamedNode, number: number): Fact {
  return [property, terms.literal(String(number), xsd.integer)];
}
