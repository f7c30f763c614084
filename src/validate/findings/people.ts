import type { Dataset } from '../../rdf/dataset.ts';
import { entryOf } from '../../rdf/entry-of.ts';
import { isNamed, terms, type NamedNode, type Quad, type Term } from '../../rdf/terms.ts';
import { foaf, org, rdf, rdfs, schema, vcard } from '../../rdf/vocabulary.ts';
import { leftOutWith, type GraphNames } from './personal-graphs.ts';

const personClasses: readonly NamedNode[] = [
  foaf.Person,
  schema.Person,
  vcard.Individual,
  // Both spellings of schema.org's namespace are in use.
  terms.namedNode('https://schema.org/Person'),
];

/** Whether a thing is a person: by its class, or because something points to it as only to persons. Much may point to a thing, so that is not looked through. */
export function isPerson(term: Term, union: Dataset): boolean {
  const isOfClass = personClasses.some((kind) => union.match(term, rdf.type, kind).size > 0);
  if (isOfClass || union.match(term, org.holds).size > 0) return true;
  const leading = personClasses.flatMap((kind) =>
    [...union.match(null, rdfs.range, kind)].map(({ subject }) => subject),
  );
  return [org.heldBy, ...leading].some((property) => union.match(null, property, term).size > 0);
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
 * The statements without the graphs that describe a person or are said to hold personal data, and without
 * what points to a person from elsewhere: the address of a person may be their name.
 *
 * @param dataset the same statements
 */
export function withoutPersonalGraphs(
  quads: readonly Quad[],
  dataset: Dataset,
  declared: GraphNames,
): readonly Quad[] {
  const parts = personalPartsOf(dataset, declared);
  if (parts.people.size + parts.graphs.size === 0) return quads;
  return quads.filter((quad) => !isOfPersons(quad, parts));
}

/** What tells of persons in some data: graphs about them, and who they are. */
export interface PersonalParts {
  readonly graphs: GraphNames;
  readonly people: People;
}

/** Such parts of a dataset, by look-ups instead of a look at each statement. */
export function personalPartsOf(dataset: Dataset, declared: GraphNames): PersonalParts {
  const having = (predicate: NamedNode, object?: NamedNode): Quad[] => [
    ...dataset.match(null, predicate, object),
  ];
  const ranges = personClasses.flatMap((kind) => having(rdfs.range, kind));
  const leading = ranges.map(({ subject }) => subject).filter(isNamed);
  const telling = [
    ...ranges,
    ...personClasses.flatMap((kind) => having(rdf.type, kind)),
    ...[org.heldBy, org.holds, ...leading].flatMap((property) => having(property)),
  ];
  const people = peopleIn(telling);
  const described = people.terms().flatMap((person) => [...dataset.match(person)]);
  return { people, graphs: graphsAbout(people, described, declared) };
}

/** Whether a statement tells of persons. */
export function isOfPersons(
  { object, graph }: { readonly object: Term; readonly graph: Term },
  { people, graphs }: PersonalParts,
): boolean {
  return graphs.has(graph.value) || people.has(object);
}

/** The same, and without what only makes sense together with those graphs or speaks of them. */
export function withoutPeople(quads: readonly Quad[], declared: GraphNames): Quad[] {
  const people = peopleIn(quads);
  const graphs = leftOutWith(graphsAbout(people, quads, declared), quads);
  return quads.filter(
    ({ subject, object, graph }) =>
      !people.has(object) && [subject, object, graph].every(({ value }) => !graphs.has(value)),
  );
}

function graphsAbout(people: People, quads: readonly Quad[], declared: GraphNames): Set<string> {
  const described = people.size === 0 ? [] : quads.filter(({ subject }) => people.has(subject));
  return new Set([...declared, ...described.map(({ graph }) => graph.value)]);
}

/** Persons among terms. */
interface People {
  readonly size: number;
  readonly has: (term: Term) => boolean;
  readonly terms: () => readonly Term[];
}

/** Asked of each statement of all data, several times in a publication: nothing is made for those that tell of none. */
function peopleIn(quads: readonly Quad[]): People {
  const properties = new Set(
    quads
      .filter(({ predicate, object }) => predicate.equals(rdfs.range) && isPersonClass(object))
      .map(({ subject }) => subject.value),
  );
  const leadsToPersons = ({ value }: Term): boolean => properties.has(value);
  const kinds = new Map<string, Map<string, Term>>();
  for (const quad of quads) {
    const person = personIn(quad, leadsToPersons);
    if (person)
      entryOf(kinds, person.value, () => new Map<string, Term>()).set(person.termType, person);
  }
  return {
    size: kinds.size,
    has: ({ value, termType }) => kinds.get(value)?.has(termType) === true,
    terms: () => [...kinds.values()].flatMap((ofValue) => [...ofValue.values()]),
  };
}

/** Who a statement says is a person. What only persons are pointed to by counts, lest one without a class slips through. */
function personIn(
  { subject, predicate, object }: Quad,
  leadsToPersons: (property: Term) => boolean,
): Term | undefined {
  if (predicate.equals(org.heldBy) || leadsToPersons(predicate)) return object;
  if (predicate.equals(org.holds)) return subject;
  return predicate.equals(rdf.type) && isPersonClass(object) ? subject : undefined;
}

function isPersonClass(term: Term): boolean {
  return personClasses.some((kind) => kind.equals(term));
}
