import type { Dataset } from '../dataset.ts';
import type { Quad, Term } from '../terms.ts';
import { numberRows, type NumberedRows } from '../rows/number-rows.ts';
import { columnOf } from '../rows/sort-rows.ts';

/** Triples as numbers of terms, in their order, and the term that each number stands for. */
export interface NumberedTriples {
  readonly terms: readonly Term[];
  readonly subjects: Uint32Array;
  readonly predicates: Uint32Array;
  readonly objects: Uint32Array;
  /** `undefined` for a term that has no number; there may be terms with one that none of them has. */
  readonly numberOf: (term: Term) => number | undefined;
}

/** The number of the default graph. */
const inDefault = 0;

/** The triples of quads in whatever graphs as rows of the default graph, each where it first comes. */
export function numberTriples(quads: readonly Quad[]): NumberedRows {
  const numbered = numberRows(quads);
  const { rows } = numbered;
  const triples = new Uint32Array(rows.length);
  /** A hash table with open addressing, at most half full: a triple's number + 1, or 0. */
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * Math.max(1, quads.length))));
  const isTriple = (at: number, subject: number, predicate: number, object: number): boolean =>
    triples[at] === subject && triples[at + 1] === predicate && triples[at + 2] === object;
  let end = 0;
  for (let at = 0; at < rows.length; at += 4) {
    const subject = rows[at] ?? 0;
    const predicate = rows[at + 1] ?? 0;
    const object = rows[at + 2] ?? 0;
    let slot = hashOf(subject, predicate, object) & (table.length - 1);
    while (table[slot] !== 0 && !isTriple(4 * ((table[slot] ?? 0) - 1), subject, predicate, object))
      slot = (slot + 1) & (table.length - 1);
    if (table[slot] !== 0) continue;
    triples[end] = subject;
    triples[end + 1] = predicate;
    triples[end + 2] = object;
    triples[end + 3] = inDefault;
    end += 4;
    table[slot] = end / 4;
  }
  return { ...numbered, rows: triples.subarray(0, end) };
}

function hashOf(subject: number, predicate: number, object: number): number {
  const mixed =
    Math.imul(subject, 0x9e3779b1) ^
    Math.imul(predicate, 0x85ebca6b) ^
    Math.imul(object, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}

const kept = new WeakMap<Dataset, NumberedRows>();

/** Keeps the numbers that were given while a dataset was made. */
export function keepNumbers(dataset: Dataset, triples: NumberedRows): Dataset {
  kept.set(dataset, triples);
  return dataset;
}

/** The numbers that were kept of a dataset; new ones where none were. */
export function numbersOf(dataset: Dataset): NumberedRows {
  return kept.get(dataset) ?? numberTriples([...dataset]);
}

/** The triples of a dataset as numbers. */
export function numberedTriplesOf(dataset: Dataset): NumberedTriples {
  const { rows, terms, numberOf } = numbersOf(dataset);
  const [subjects, predicates, objects] = [0, 1, 2].map((place) => columnOf(rows, place)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  return { terms, numberOf, subjects, predicates, objects };
}
