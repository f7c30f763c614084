import { sortRows } from '../../rdf/rows/sort-rows.ts';
import type { Quad, Term } from '../../rdf/terms.ts';
import { classStatistics, type ClassStatistics } from './class-statistics.ts';
import { sortTriples, type SortedTriples } from './sorted-triples.ts';

/** How often a property is used, of how many things, and with how many values. */
export interface PropertyStatistics {
  triples: number;
  subjects: number;
  objects: number;
}

/** What a dataset says as a whole and of the members of each class. */
export interface DatasetStatistics {
  readonly triples: number;
  /** Each of them once. */
  readonly subjects: readonly Term[];
  readonly objects: number;
  readonly properties: ReadonlyMap<string, PropertyStatistics>;
  readonly classes: ReadonlyMap<string, ClassStatistics>;
}

/** Counts each triple once, in however many graphs it is. A thing of two classes counts in both. */
export function statisticsOf(quads: readonly Quad[]): DatasetStatistics {
  const triples = sortTriples(quads);
  const { terms, subjects, objects } = triples;
  return {
    triples: subjects.length,
    subjects: distinctSubjects(triples),
    objects: countDifferent(objects, terms.length),
    properties: propertyStatistics(triples),
    classes: inOrder(classStatistics(triples)),
  };
}

/** All triples of a subject stand together. */
function distinctSubjects({ terms, subjects }: SortedTriples): readonly Term[] {
  const distinct: Term[] = [];
  for (let row = 0; row < subjects.length; row += 1)
    if (subjects[row] !== subjects[row - 1]) distinct.push(terms[subjects[row] ?? 0] as Term);
  return distinct;
}

/** @param limit numbers are below it */
function countDifferent(numbers: Uint32Array, limit: number): number {
  const seen = new Uint8Array(limit);
  let count = 0;
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? 0;
    count += 1 - (seen[number] ?? 0);
    seen[number] = 1;
  }
  return count;
}

/** Entries by key, so that the same data is described in the same order. */
export function inOrder<Value>(map: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function propertyStatistics({ terms, ...numbers }: SortedTriples): Map<string, PropertyStatistics> {
  const { subjects, predicates, objects } = numbers;
  const counts = new Map<number, PropertyStatistics>();
  // Property by property, so that one list tells for each value with which property it was seen last.
  const seen = new Uint32Array(terms.length).fill(terms.length);
  let before = -1;
  for (const row of sortRows([predicates], terms.length)) {
    const [predicate = 0, object = 0] = [predicates[row], objects[row]];
    const use = counts.get(predicate) ?? { triples: 0, subjects: 0, objects: 0 };
    if (use.triples === 0) counts.set(predicate, use);
    use.triples += 1;
    if (use.triples === 1 || subjects[row] !== subjects[before]) use.subjects += 1;
    if (seen[object] !== predicate) use.objects += 1;
    seen[object] = predicate;
    before = row;
  }
  return new Map([...counts].map(([number, use]) => [terms[number]?.value ?? '', use]));
}
