import { entryOf } from '../../rdf/entry-of.ts';
import { oncePerTerm } from '../../rdf/rows/once-per-term.ts';
import { isLiteral, isNamed, type Term } from '../../rdf/terms.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import type { SortedTriples } from './sorted-triples.ts';

/** What is said of the members of a class, property by property. */
export interface ClassStatistics {
  readonly members: number;
  readonly triples: number;
  readonly properties: ReadonlyMap<string, ValueStatistics>;
}

/** How often a property is used, and what its values are. */
export interface ValueStatistics {
  readonly triples: number;
  /** Triples by the class that their value is of. */
  readonly classes: ReadonlyMap<string, number>;
  readonly datatypes: ReadonlyMap<string, number>;
}

/** The same while it is counted, by numbers of terms. */
interface ClassCount {
  members: number;
  triples: number;
  readonly properties: Map<number, ValueCount>;
}

interface ValueCount {
  triples: number;
  readonly classes: Map<number, number>;
  readonly datatypes: Map<string, number>;
}

const newClassCount = (): ClassCount => ({ members: 0, triples: 0, properties: new Map() });
const newValueCount = (): ValueCount => ({ triples: 0, classes: new Map(), datatypes: new Map() });

/** Counts what is said of the members of each class, by the class. */
export function classStatistics(triples: SortedTriples): Map<string, ClassStatistics> {
  const { terms, subjects } = triples;
  const type = terms.findIndex((term) => term.equals(rdf.type));
  const classesOf = classesBySubject(triples, type);
  const counts = new Map<number, ClassCount>();
  const add = adder(triples, type, classesOf);
  for (let start = 0; start < subjects.length;) {
    const subject = subjects[start] ?? 0;
    let end = start + 1;
    while (subjects[end] === subject) end += 1;
    for (const kind of classesOf[subject] ?? []) {
      const count = entryOf(counts, kind, newClassCount);
      count.members += 1;
      count.triples += end - start;
      add(count.properties, start, end);
    }
    start = end;
  }
  const nameOf = (number: number): string => terms[number]?.value ?? '';
  return byName(counts, nameOf, (count) => toStatistics(count, nameOf));
}

/** The classes of each thing, by its number. */
function classesBySubject(
  { terms, subjects, predicates, objects }: SortedTriples,
  type: number,
): readonly (readonly number[] | undefined)[] {
  const classes = new Array<number[] | undefined>(terms.length).fill(undefined);
  for (const [row, predicate] of predicates.entries()) {
    const kind = objects[row] ?? 0;
    if (predicate !== type || !isNamed(terms[kind] as Term)) continue;
    (classes[subjects[row] ?? 0] ??= []).push(kind);
  }
  return classes;
}

/** Adds what is said of one thing to what is said of the members of a class. */
type AddRows = (properties: ClassCount['properties'], start: number, end: number) => void;

function adder(
  { terms, predicates, objects }: SortedTriples,
  type: number,
  classesOf: readonly (readonly number[] | undefined)[],
): AddRows {
  const datatypeOf = datatypesOf(terms);
  return (properties, start, end) => {
    for (let row = start; row < end; row += 1) {
      const [predicate = 0, object = 0] = [predicates[row], objects[row]];
      const count = entryOf(properties, predicate, newValueCount);
      count.triples += 1;
      // Of what class a class is says nothing of the things of it.
      const classes = predicate === type ? undefined : classesOf[object];
      if (classes) for (const kind of classes) increase(count.classes, kind);
      const datatype = datatypeOf(object);
      if (datatype !== false) increase(count.datatypes, datatype);
    }
  };
}

const datatypesOf = oncePerTerm((term) => isLiteral(term) && term.datatype.value);

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function toStatistics(
  { members, triples, properties }: ClassCount,
  nameOf: (number: number) => string,
): ClassStatistics {
  const used = byName(properties, nameOf, (count): ValueStatistics => ({
    triples: count.triples,
    classes: byName(count.classes, nameOf, (number) => number),
    datatypes: count.datatypes,
  }));
  return { members, triples, properties: used };
}

function byName<From, To>(
  counts: ReadonlyMap<number, From>,
  nameOf: (number: number) => string,
  make: (count: From) => To,
): Map<string, To> {
  return new Map([...counts].map(([number, count]) => [nameOf(number), make(count)]));
}
