import type { Dataset } from '../dataset.ts';
import type { Term } from '../terms.ts';
import { numberRows, type NumberedRows } from '../rows/number-rows.ts';
import { repeatedTriples } from '../rows/repeated-triples.ts';
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

/** The triples of rows in whatever graphs as rows of the default graph, each where it first comes. */
export function numberTriples(numbered: NumberedRows): NumberedRows {
  const { rows } = numbered;
  const repeats = repeatedTriples(numbered);
  const triples = new Uint32Array(rows.length - 4 * repeats.length);
  let [from, to] = [0, 0];
  const copyUpTo = (row: number): void => {
    triples.set(rows.subarray(from, 4 * row), to);
    to += 4 * row - from;
    from = 4 * (row + 1);
  };
  for (const row of repeats) copyUpTo(row);
  copyUpTo(rows.length / 4);
  for (let at = 3; at < triples.length; at += 4) triples[at] = inDefault;
  return { ...numbered, rows: triples };
}

const kept = new WeakMap<Dataset, NumberedRows>();

/** Keeps the numbers that were given while a dataset was made. */
export function keepNumbers(dataset: Dataset, triples: NumberedRows): Dataset {
  kept.set(dataset, triples);
  return dataset;
}

/** The numbers that were kept of a dataset; new ones where none were. */
export function numbersOf(dataset: Dataset): NumberedRows {
  return kept.get(dataset) ?? numberTriples(numberRows([...dataset]));
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
