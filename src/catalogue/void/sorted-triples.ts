import type { NumberedRows } from '../../rdf/rows/number-rows.ts';
import { sortRows } from '../../rdf/rows/sort-rows.ts';
import type { Term } from '../../rdf/terms.ts';

/** Triples as numbers of terms, each once, all of a subject one after the other, and of those all of a property. */
export interface SortedTriples {
  readonly terms: readonly Term[];
  /** Four numbers for each, of which the first three count. */
  readonly rows: Uint32Array;
}

/** What comes in the order of its lines need not be sorted for that. */
export function sortTriples({ rows, terms, isInOrder }: NumberedRows): SortedTriples {
  const sorted = isInOrder ? rows : inOrder(rows, sortRows(rows, terms.length));
  return { terms, rows: withoutRepeats(sorted) };
}

function inOrder(rows: Uint32Array, order: Uint32Array): Uint32Array {
  const sorted = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1)
    sorted[at] = rows[4 * (order[at >> 2] ?? 0) + (at & 3)] ?? 0;
  return sorted;
}

/** Most data says nothing in several graphs: then nothing is copied. */
function withoutRepeats(rows: Uint32Array): Uint32Array {
  let repeats = 0;
  for (let at = 4; at < rows.length; at += 4) if (isRepeat(rows, at)) repeats += 1;
  if (repeats === 0) return rows;
  const distinct = new Uint32Array(rows.length - 4 * repeats);
  let to = 0;
  for (let at = 0; at < rows.length; at += 4) {
    if (at > 0 && isRepeat(rows, at)) continue;
    for (let place = 0; place < 4; place += 1) distinct[to + place] = rows[at + place] ?? 0;
    to += 4;
  }
  return distinct;
}

function isRepeat(rows: Uint32Array, at: number): boolean {
  return (
    rows[at] === rows[at - 4] && rows[at + 1] === rows[at - 3] && rows[at + 2] === rows[at - 2]
  );
}
