import type { Quad } from '../../rdf/terms.ts';
import type { PackedTerms } from '../../rdf/datasets/pack-terms.ts';
import { inSharedMemory, newSharedNumbers } from '../../rdf/datasets/portable-quads.ts';
import { numberRows } from '../../rdf/rows/number-rows.ts';
import { pickRows } from '../../rdf/rows/pick-rows.ts';
import { firstOrder, placeIn, sortBy, startsOf } from '../../rdf/rows/sort-rows.ts';
import { numberQuads, type QuadNumbers } from './number-quads.ts';
import { orderBySubject } from './order-by-subject.ts';

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
  return packNumbered(numberQuads(numberRows([...quads]), [...besides]));
}

/** Sorts quads that have been numbered. */
export function packNumbered(numbered: QuadNumbers): PackedQuads {
  const { terms, graphs, languages } = numbered;
  const count = terms.ends.length;
  const spo = withoutRepeats(inOrder(numbered.rows, orderBySubject(numbered.rows, count)));
  // A sort keeps the order of what is equal to it, so these need only be sorted by what now comes first.
  const [ofPredicate, ofObject] = [placeIn(spo, 1), placeIn(spo, 2)];
  const [byPredicate, byObject] = [startsOf(ofPredicate, count), startsOf(ofObject, count)];
  const osp = sortBy(ofObject, firstOrder(spo.length / 4), byObject);
  const pos = sortBy(ofPredicate, osp, byPredicate);
  const starts = {
    spo: inRows(startsOf(placeIn(spo, 0), count)),
    pos: inRows(byPredicate),
    osp: inRows(byObject),
  };
  const orders = {
    spo,
    pos: inOrder(spo, pos, columns.pos),
    osp: inOrder(spo, osp, columns.osp),
  };
  const hasRepeats = repeatsTriples(spo);
  const besides = graphs.slice(numbered.inDefault);
  return { terms, orders, starts, hasRepeats, graphs, languages, besides };
}

/** Where in an order rows of a term start: four numbers each. */
function inRows(starts: Uint32Array): Uint32Array {
  return inSharedMemory(starts.map((row) => 4 * row));
}

function repeatsTriples(rows: Uint32Array): boolean {
  for (let row = 4; row < rows.length; row += 4) {
    if (isSame(rows, row, row - 4, 3)) return true;
  }
  return false;
}

/** Rows in an order, with their columns in another one, in memory that threads share. */
function inOrder(
  rows: Uint32Array,
  order: Uint32Array,
  places: (typeof columns)[OrderName] = columns.spo,
): Uint32Array {
  return pickRows(rows, order, places, newSharedNumbers);
}

function withoutRepeats(rows: Uint32Array): Uint32Array {
  let length = 0;
  for (let row = 0; row < rows.length; row += 4) {
    const isRepeat = row > 0 && isSame(rows, row, row - 4, 4);
    if (isRepeat) continue;
    if (length < row) rows.copyWithin(length, row, row + 4);
    length += 4;
  }
  return length === rows.length ? rows : inSharedMemory(rows.subarray(0, length));
}

function isSame(rows: Uint32Array, one: number, other: number, parts: number): boolean {
  for (let part = 0; part < parts; part += 1) {
    if (rows[one + part] !== rows[other + part]) return false;
  }
  return true;
}
