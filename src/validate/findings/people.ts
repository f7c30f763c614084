import type { Dataset } from '../../rdf/dataset.ts';
import { terms, type NamedNode, type Quad, type Term } from '../../rdf/terms.ts';
import { foaf, org, rdf, schema, vcard } from '../../rdf/vocabulary.ts';

const personClasses: readonly NamedNode[] = [
  foaf.Person,
  schema.Person,
  vcard.Individual,
  // Both spellings of schema.org's namespace are in use.
  terms.namedNode('https://schema.org/Person'),
];

/** Whether a thing is a person: by its class, or because it holds a post. */
export function isPerson(term: Term, union: Dataset): boolean {
  const statements = [
    ...union.match(term, rdf.type),
    ...union.match(term, org.holds),
    ...union.match(null, org.heldBy, term),
  ];
  return statements.some((quad) => personIn(quad)?.equals(term));
}

/** Whether a thing is a person or a nameless part of what is said about one. */
export function isPersonal(term: Term, union: Dataset): boolean {
  if (isPerson(term, union)) return true;
  if (term.termType !== 'BlankNode') return false;
  return [...union.match(null, null, term)].some(({ subject }) => isPerson(subject, union));
}

/** The post that a person holds, where data says so. */
export function postOf(person: Term, union: Dataset): Term | undefined {
  const [held] = union.match(null, org.heldBy, person);
  const [holding] = union.match(person, org.holds);
  return held?.subject ?? holding?.object;
}

/**
 * The statements without the graphs that describe a person, and without what points to one from
 * elsewhere: the address of a person may be their name.
 */
export function withoutPeople(quads: readonly Quad[]): Quad[] {
  const people = new Set(quads.flatMap((quad) => personIn(quad) ?? []).map(keyOf));
  const graphs = new Set(
    quads.filter(({ subject }) => people.has(keyOf(subject))).map(({ graph }) => keyOf(graph)),
  );
  return quads.filter(
    ({ object, graph }) => !graphs.has(keyOf(graph)) && !people.has(keyOf(object)),
  );
}

/** Who a statement says is a person. A holder of a post counts, lest one without a class slips through. */
function personIn({ subject, predicate, object }: Quad): Term | undefined {
  if (predicate.equals(org.heldBy)) return object;
  if (predicate.equals(org.holds)) return subject;
  const isTyped = predicate.equals(rdf.type) && personClasses.some((kind) => kind.equals(object));
  return isTyped ? subject : undefined;
}

function keyOf({ termType, value }: Term): string {
  return `${termType} ${value}`;
}
