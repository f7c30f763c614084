import type { NumberedTriples } from '../../../rdf/datasets/numbered-triples.ts';
import { firstOrder, listOf, sortBy, startsOf } from '../../../rdf/rows/sort-rows.ts';
import type { Term } from '../../../rdf/terms.ts';

/** What is at the other ends of the triples that one end and the predicate are known of, in the order of the data. */
export type Ends = (start: number, predicate: number) => readonly number[];

/** Triples to look numbers up in. */
export interface TripleIndex {
  readonly triples: NumberedTriples;
  readonly objectsOf: Ends;
  readonly subjectsOf: Ends;
  /** The rows of the triples with a predicate, in the order of the data. */
  readonly rowsOf: (predicate: number) => Uint32Array;
  /** The number of a term; `undefined` for one that the data does not have. */
  readonly find: (term: Term) => number | undefined;
}

/** Sorts triples to be looked up. */
export function indexTriples(triples: NumberedTriples): TripleIndex {
  const { terms, subjects, predicates, objects } = triples;
  const count = terms.length;
  const places = startsOf(listOf(predicates), count);
  const rows = sortBy(listOf(predicates), firstOrder(predicates.length), places);
  const ends = (nodes: Uint32Array, others: Uint32Array): Ends => {
    const starts = startsOf(listOf(nodes), count);
    const order = sortBy(listOf(nodes), rows, starts);
    const column = (values: Uint32Array): Uint32Array => order.map((row) => values[row] ?? 0);
    return endsIn(starts, column(predicates), column(others));
  };
  return {
    rowsOf: (predicate) => rows.subarray(places[predicate], places[predicate + 1]),
    triples,
    objectsOf: ends(subjects, objects),
    subjectsOf: ends(objects, subjects),
    find: (term) => {
      const number = triples.numberOf(term);
      // Others may have come to the numbers since.
      return number !== undefined && number < count ? number : undefined;
    },
  };
}

const none: readonly number[] = [];

/** More rows than this are searched by halves. */
const few = 16;

function endsIn(places: Uint32Array, predicates: Uint32Array, others: Uint32Array): Ends {
  return (start, predicate) => {
    const end = places[start + 1] ?? 0;
    let row = places[start] ?? 0;
    if (end - row > few) row = firstRow(predicates, predicate, row, end);
    while (row < end && (predicates[row] ?? 0) < predicate) row += 1;
    if (row === end || predicates[row] !== predicate) return none;
    // A list that begins with its first takes less room than an empty one that grows.
    const found = [others[row] ?? 0];
    for (row += 1; row < end && predicates[row] === predicate; row += 1)
      found.push(others[row] ?? 0);
    return found;
  };
}

/** The first row that has no lower predicate. */
function firstRow(predicates: Uint32Array, predicate: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((predicates[middle] ?? 0) < predicate) low = middle + 1;
    else high = middle;
  }
  return low;
}
