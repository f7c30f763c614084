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
  const { terms, rows } = triples;
  const type = terms.findIndex((term) => term.equals(rdf.type));
  const classesOf = classesBySubject(triples, type);
  const counts = new Map<number, ClassCount>();
  const add = adder(triples, type, classesOf);
  for (let start = 0; start < rows.length;) {
    const subject = rows[start] ?? 0;
    let end = start + 4;
    while (rows[end] === subject) end += 4;
    for (const kind of classesOf(subject)) {
      const count = entryOf(counts, kind, newClassCount);
      count.members += 1;
      count.triples += (end - start) / 4;
      add(count.properties, start, end);
    }
    start = end;
  }
  const nameOf = (number: number): string => terms[number]?.value ?? '';
  return byName(counts, nameOf, (count) => toStatistics(count, nameOf));
}

/** The classes of a thing, by its number. */
type ClassesOf = (thing: number) => readonly number[];

const none: readonly number[] = [];

/** Few combinations of classes are those of many things: each is one list. */
function classesBySubject({ terms, rows }: SortedTriples, type: number): ClassesOf {
  const lists: (readonly number[])[] = [none];
  const longer = new Map<string, number>();
  const listOf = new Uint32Array(terms.length);
  const withOne = (list: number, kind: number): number =>
    entryOf(longer, `${list} ${kind}`, () => lists.push([...(lists[list] ?? none), kind]) - 1);
  let [before, kindBefore, made] = [0, 0, 0];
  for (let at = 0; at < rows.length; at += 4) {
    const kind = rows[at + 2] ?? 0;
    if (rows[at + 1] !== type || !isNamed(terms[kind] as Term)) continue;
    const subject = rows[at] ?? 0;
    const list = listOf[subject] ?? 0;
    // What comes one after the other is mostly of one kind.
    if (list !== before || kind !== kindBefore) made = withOne(list, kind);
    [before, kindBefore] = [list, kind];
    listOf[subject] = made;
  }
  return (thing) => lists[listOf[thing] ?? 0] ?? none;
}

/** Adds what is said of one thing to what is said of the members of a class. */
type AddRows = (properties: ClassCount['properties'], start: number, end: number) => void;

function adder({ terms, rows }: SortedTriples, type: number, classesOf: ClassesOf): AddRows {
  const datatypeOf = datatypesOf(terms);
  return (properties, start, end) => {
    for (let at = start; at < end; at += 4) {
      const predicate = rows[at + 1] ?? 0;
      const object = rows[at + 2] ?? 0;
      const count = entryOf(properties, predicate, newValueCount);
      count.triples += 1;
      // Of what class a class is says nothing of the things of it.
      if (predicate !== type) for (const kind of classesOf(object)) increase(count.classes, kind);
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
