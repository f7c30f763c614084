import type { NumberedRows } from '../../rdf/rows/number-rows.ts';
import { pickRows } from '../../rdf/rows/pick-rows.ts';
import { firstOrder, sortRows } from '../../rdf/rows/sort-rows.ts';
import type { Term } from '../../rdf/terms.ts';

/** Triples as numbers of terms, each once, all of a subject one after the other, and of those all of a property. */
export interface SortedTriples {
  readonly terms: readonly Term[];
  /** Four numbers for each, of which the first three count. */
  readonly rows: Uint32Array;
}

/** What comes in the order of its lines need not be sorted for that. */
export function sortTriples({ rows, terms, isInOrder }: NumberedRows): SortedTriples {
  const sorted = isInOrder ? rows : pickRows(rows, sortRows(rows, terms.length));
  return { terms, rows: withoutRepeats(sorted) };
}

/** Most data says nothing in several graphs: then nothing is copied. */
function withoutRepeats(rows: Uint32Array): Uint32Array {
  const firsts = firstOrder(rows.length / 4).filter((row) => row === 0 || !isRepeat(rows, 4 * row));
  return 4 * firsts.length === rows.length ? rows : pickRows(rows, firsts);
}

function isRepeat(rows: Uint32Array, at: number): boolean {
  return (
    rows[at] === rows[at - 4] && rows[at + 1] === rows[at - 3] && rows[at + 2] === rows[at - 2]
  );
}
