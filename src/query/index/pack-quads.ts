import type { Quad } from '../../rdf/terms.ts';
import type { PackedTerms } from '../../rdf/datasets/pack-terms.ts';
import { inSharedMemory, newSharedNumbers } from '../../rdf/datasets/portable-quads.ts';
import { numberQuads, type QuadNumbers } from './number-quads.ts';

/**
 * Quads as numbers of terms, in memory that threads share: packed once, however many threads start, and
 * sorted in three ways, so that whatever a triple pattern fixes comes first in one of them.
 */
export interface PackedQuads {
  readonly terms: PackedTerms;
  readonly orders: Readonly<Record<OrderName, Uint32Array>>;
  /** For each order, where the rows of a term that comes first in it start: by its number, and one more for the end. */
  readonly starts: Readonly<Record<OrderName, Uint32Array>>;
  /** Whether a triple is in several graphs. */
  readonly hasRepeats: boolean;
  /** Named graphs, as they come first. */
  readonly graphs: readonly number[];
  /** Those of them that are no part of the default graph: queries reach them by GRAPH or FROM. */
  readonly besides: readonly number[];
  /** Language tags as the data writes them. */
  readonly languages: readonly string[];
}

/** Which part of a quad comes in which column: 0 the subject, 1 the predicate, 2 the object, 3 the graph. */
export const columns = { spo: [0, 1, 2, 3], pos: [1, 2, 0, 3], osp: [2, 0, 1, 3] } as const;
export type OrderName = keyof typeof columns;

/** In which column each part comes. */
export const places = { spo: [0, 1, 2, 3], pos: [2, 0, 1, 3], osp: [1, 2, 0, 3] } as const;

/**
 * Packs a dataset.
 *
 * @param quads all named graphs of these together are the default graph
 * @param besides quads of graphs that are not in it
 */
export function packQuads(quads: Iterable<Quad>, besides: Iterable<Quad> = []): PackedQuads {
  return packNumbered(numberQuads([...quads], [...besides]));
}

/** Sorts quads that have been numbered. */
export function packNumbered(numbered: QuadNumbers): PackedQuads {
  const { terms, graphs, languages } = numbered;
  const count = terms.ends.length;
  const spo = withoutRepeats(sort(numbered.rows, [3, 2, 1, 0], count));
  // A sort keeps the order of what is equal to it, so these need only be sorted by what now comes first.
  const pos = sort(reorder(spo, columns.pos), [1, 0], count);
  const osp = sort(reorder(spo, columns.osp), [0], count);
  const orders = {
    spo: inSharedMemory(spo),
    pos: inSharedMemory(pos),
    osp: inSharedMemory(osp),
  };
  const starts = {
    spo: startsOf(orders.spo, count),
    pos: startsOf(orders.pos, count),
    osp: startsOf(orders.osp, count),
  };
  const hasRepeats = repeatsTriples(spo);
  const besides = graphs.slice(numbered.inDefault);
  return { terms, orders, starts, hasRepeats, graphs, languages, besides };
}

function startsOf(rows: Uint32Array, count: number): Uint32Array {
  const starts = newSharedNumbers(count + 1);
  for (let row = 0; row < rows.length; row += 4) {
    const next = (rows[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 4;
  }
  for (let number = 1; number <= count; number += 1) {
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  }
  return starts;
}

function repeatsTriples(rows: Uint32Array): boolean {
  for (let row = 4; row < rows.length; row += 4) {
    if (isSame(rows, row, row - 4, 3)) return true;
  }
  return false;
}

/** Rows with their columns in another order. */
function reorder(
  rows: Uint32Array,
  [first, second, third]: readonly [number, number, number, 3],
): Uint32Array {
  const reordered = new Uint32Array(rows.length);
  for (let row = 0; row < rows.length; row += 4) {
    reordered[row] = rows[row + first] ?? 0;
    reordered[row + 1] = rows[row + second] ?? 0;
    reordered[row + 2] = rows[row + third] ?? 0;
    reordered[row + 3] = rows[row + 3] ?? 0;
  }
  return reordered;
}

/** Sorted by several columns: by the one that counts least first. */
function sort(rows: Uint32Array, byColumns: readonly number[], count: number): Uint32Array {
  return byColumns.reduce((sorted, column) => sortBy(sorted, column, count), rows);
}

/** Counting sort: one pass to see how many rows each number has, one to put them in their places. */
function sortBy(rows: Uint32Array, column: number, count: number): Uint32Array {
  const places = new Uint32Array(count + 1);
  for (let row = column; row < rows.length; row += 4) {
    const next = (rows[row] ?? 0) + 1;
    places[next] = (places[next] ?? 0) + 4;
  }
  for (let number = 1; number <= count; number += 1) {
    places[number] = (places[number] ?? 0) + (places[number - 1] ?? 0);
  }
  const sorted = new Uint32Array(rows.length);
  for (let row = 0; row < rows.length; row += 4) {
    const number = rows[row + column] ?? 0;
    const place = places[number] ?? 0;
    // One by one: a loop over four takes twice as long.
    sorted[place] = rows[row] ?? 0;
    sorted[place + 1] = rows[row + 1] ?? 0;
    sorted[place + 2] = rows[row + 2] ?? 0;
    sorted[place + 3] = rows[row + 3] ?? 0;
    places[number] = place + 4;
  }
  return sorted;
}

function withoutRepeats(rows: Uint32Array): Uint32Array {
  let length = 0;
  for (let row = 0; row < rows.length; row += 4) {
    const isRepeat = row > 0 && isSame(rows, row, row - 4, 4);
    if (isRepeat) continue;
    if (length < row) rows.copyWithin(length, row, row + 4);
    length += 4;
  }
  return rows.subarray(0, length);
}

function isSame(rows: Uint32Array, one: number, other: number, parts: number): boolean {
  for (let part = 0; part < parts; part += 1) {
    if (rows[one + part] !== rows[other + part]) return false;
  }
  return true;
}
