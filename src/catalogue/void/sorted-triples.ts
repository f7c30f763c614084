import { numberRows } from '../../rdf/rows/number-rows.ts';
import { columnOf, lastOfEach, sortRows } from '../../rdf/rows/sort-rows.ts';
import type { Quad, Term } from '../../rdf/terms.ts';

/** Triples as numbers of terms, each once, all of a subject one after the other, and of those all of a property. */
export interface SortedTriples {
  readonly terms: readonly Term[];
  readonly subjects: Uint32Array;
  readonly predicates: Uint32Array;
  readonly objects: Uint32Array;
}

export function sortTriples(quads: readonly Quad[]): SortedTriples {
  const { rows, terms } = numberRows(quads);
  const columns = [0, 1, 2].map((place) => columnOf(rows, place));
  const order = lastOfEach(sortRows(columns, terms.length), columns);
  const [subjects, predicates, objects] = columns.map((column) =>
    order.map((row) => column[row] ?? 0),
  ) as [Uint32Array, Uint32Array, Uint32Array];
  return { terms, subjects, predicates, objects };
}
