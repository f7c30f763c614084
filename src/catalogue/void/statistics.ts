import { oncePerTerm } from '../../rdf/rows/once-per-term.ts';
import { placeIn, startsOf } from '../../rdf/rows/sort-rows.ts';
import type { NumberedRows } from '../../rdf/rows/number-rows.ts';
import { isNamed } from '../../rdf/terms.ts';
import { classStatistics, type ClassStatistics } from './class-statistics.ts';
import { sortTriples, type SortedTriples } from './sorted-triples.ts';

/** How often a property is used, of how many things, and with how many values. */
export interface PropertyStatistics {
  readonly triples: number;
  readonly subjects: number;
  readonly objects: number;
}

/** What a dataset says as a whole and of the members of each class. */
export interface DatasetStatistics {
  readonly triples: number;
  readonly subjects: number;
  /** Those of the subjects that have an address below the base. */
  readonly entities: number;
  readonly objects: number;
  readonly properties: ReadonlyMap<string, PropertyStatistics>;
  readonly classes: ReadonlyMap<string, ClassStatistics>;
}

/** Counts each triple once, in however many graphs it is. A thing of two classes counts in both. */
export function statisticsOf(numbered: NumberedRows, baseIri: string): DatasetStatistics {
  const triples = sortTriples(numbered);
  return {
    triples: triples.rows.length / 4,
    ...subjectStatistics(triples, baseIri),
    objects: countObjects(triples),
    properties: propertyStatistics(triples),
    classes: inOrder(classStatistics(triples)),
  };
}

/** All triples of a subject stand together. */
function subjectStatistics(
  { terms, rows }: SortedTriples,
  baseIri: string,
): Pick<DatasetStatistics, 'subjects' | 'entities'> {
  const isOurs = termsBelow(terms, baseIri);
  let [subjects, entities] = [0, 0];
  for (let at = 0; at < rows.length; at += 4) {
    const subject = rows[at] ?? 0;
    if (subject === rows[at - 4]) continue;
    subjects += 1;
    if (isOurs(subject)) entities += 1;
  }
  return { subjects, entities };
}

const termsBelow = oncePerTerm(
  (term, baseIri: string) => isNamed(term) && term.value.startsWith(baseIri),
);

function countObjects({ terms, rows }: SortedTriples): number {
  const seen = new Uint8Array(terms.length);
  let count = 0;
  for (let at = 2; at < rows.length; at += 4) {
    const object = rows[at] ?? 0;
    count += 1 - (seen[object] ?? 0);
    seen[object] = 1;
  }
  return count;
}

/** Entries by key, so that the same data is described in the same order. */
export function inOrder<Value>(map: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function propertyStatistics(triples: SortedTriples): Map<string, PropertyStatistics> {
  const { terms, rows } = triples;
  const starts = startsOf(placeIn(rows, 1), terms.length);
  const subjects = subjectsByProperty(triples);
  const objects = objectsByProperty(triples, starts);
  const counts = new Map<string, PropertyStatistics>();
  for (const [property, term] of terms.entries()) {
    const triples = (starts[property + 1] ?? 0) - (starts[property] ?? 0);
    if (triples === 0) continue;
    const use = { triples, subjects: subjects[property] ?? 0, objects: objects[property] ?? 0 };
    counts.set(term.value, use);
  }
  return counts;
}

/** How many things have each property: what one says with it stands together. */
function subjectsByProperty({ terms, rows }: SortedTriples): Uint32Array {
  const counts = new Uint32Array(terms.length);
  for (let at = 0; at < rows.length; at += 4) {
    const property = rows[at + 1] ?? 0;
    if (rows[at] !== rows[at - 4] || property !== rows[at - 3])
      counts[property] = (counts[property] ?? 0) + 1;
  }
  return counts;
}

/** How many different values each property has. */
function objectsByProperty({ terms, rows }: SortedTriples, starts: Uint32Array): Uint32Array {
  const counts = new Uint32Array(terms.length);
  // Property by property, so that one list tells for each value with which property it was seen last.
  const objects = new Uint32Array(rows.length / 4);
  const places = starts.slice();
  for (let at = 0; at < rows.length; at += 4) {
    const property = rows[at + 1] ?? 0;
    const place = places[property] ?? 0;
    objects[place] = rows[at + 2] ?? 0;
    places[property] = place + 1;
  }
  const seen = new Uint32Array(terms.length).fill(terms.length);
  for (let property = 0; property < terms.length; property += 1) {
    for (let place = starts[property] ?? 0; place < (starts[property + 1] ?? 0); place += 1) {
      const object = objects[place] ?? 0;
      if (seen[object] !== property) counts[property] = (counts[property] ?? 0) + 1;
      seen[object] = property;
    }
  }
  return counts;
}
