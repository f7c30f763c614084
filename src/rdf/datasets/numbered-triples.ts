import type { Dataset } from '../dataset.ts';
import { newNumbering } from '../numbering.ts';
import type { Quad, Term } from '../terms.ts';

/** Triples as numbers of terms, in their order, and the term that each number stands for. */
export interface NumberedTriples {
  readonly terms: readonly Term[];
  readonly subjects: Uint32Array;
  readonly predicates: Uint32Array;
  readonly objects: Uint32Array;
}

/** Triples that come one after the other, in whatever graphs, each known again. */
export interface TripleNumbers {
  /** Whether a quad says what none before it has said. */
  readonly add: (quad: Quad) => boolean;
  readonly numbered: () => NumberedTriples;
}

export function newTripleNumbers(): TripleNumbers {
  const { numberOf, firsts } = newNumbering();
  let rows: Uint32Array = new Uint32Array(3 * 64);
  /** A hash table with open addressing, at most half full: a row's number + 1, or 0. */
  let table = new Uint32Array(128);
  let count = 0;
  const isRow = (row: number, subject: number, predicate: number, object: number): boolean =>
    rows[3 * row] === subject && rows[3 * row + 1] === predicate && rows[3 * row + 2] === object;
  const grow = (): void => {
    rows = larger(rows);
    table = new Uint32Array(2 * table.length);
    for (let row = 0; row < count; row += 1) {
      const [subject = 0, predicate = 0, object = 0] = rows.subarray(3 * row, 3 * row + 3);
      let slot = hashOf(subject, predicate, object) & (table.length - 1);
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
      table[slot] = row + 1;
    }
  };
  const add: TripleNumbers['add'] = (quad) => {
    const subject = numberOf(quad.subject);
    const predicate = numberOf(quad.predicate);
    const object = numberOf(quad.object);
    let slot = hashOf(subject, predicate, object) & (table.length - 1);
    for (; table[slot] !== 0; slot = (slot + 1) & (table.length - 1)) {
      if (isRow((table[slot] ?? 0) - 1, subject, predicate, object)) return false;
    }
    rows[3 * count] = subject;
    rows[3 * count + 1] = predicate;
    rows[3 * count + 2] = object;
    count += 1;
    table[slot] = count;
    if (2 * count === table.length) grow();
    return true;
  };
  const column = (place: number): Uint32Array =>
    new Uint32Array(count).map((_, row) => rows[3 * row + place] ?? 0);
  const numbered = (): NumberedTriples => ({
    ...{ terms: firsts, subjects: column(0), predicates: column(1), objects: column(2) },
  });
  return { add, numbered };
}

function larger(rows: Uint32Array): Uint32Array {
  const copy = new Uint32Array(2 * rows.length);
  copy.set(rows);
  return copy;
}

function hashOf(subject: number, predicate: number, object: number): number {
  const mixed =
    Math.imul(subject, 0x9e3779b1) ^
    Math.imul(predicate, 0x85ebca6b) ^
    Math.imul(object, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}

const kept = new WeakMap<Dataset, NumberedTriples>();

/** Keeps the numbers that were given while a dataset was made; what they were found with is much larger, and goes. */
export function keepNumbers(dataset: Dataset, { numbered }: TripleNumbers): Dataset {
  kept.set(dataset, numbered());
  return dataset;
}

/** The triples of a dataset as numbers. */
export function numberedTriplesOf(dataset: Dataset): NumberedTriples {
  const known = kept.get(dataset);
  if (known) return known;
  const numbers = newTripleNumbers();
  for (const quad of dataset) numbers.add(quad);
  return numbers.numbered();
}
