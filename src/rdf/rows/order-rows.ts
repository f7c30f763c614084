import type { Term } from '../terms.ts';
import { changeOf, rowNow, type Change } from './changed-rows.ts';
import type { NumberedRows } from './number-rows.ts';
import { pickRows } from './pick-rows.ts';
import { sortRows } from './sort-rows.ts';
import { textRanks } from './text-ranks.ts';

/** Rows in the order of what is written of their terms, those of the first place first. */
export interface OrderedRows {
  /** Which row is where. Rows that are equal stay in their order. */
  readonly order: Uint32Array;
  /** The rows in that order. */
  readonly sorted: Uint32Array;
  /** The place of each term's text among all of them, by the term's number. */
  readonly ranks: Uint32Array;
}

interface Known extends OrderedRows {
  readonly ofTerm: (term: Term) => string;
  /** The rows as they came. */
  readonly rows: Uint32Array;
}

const known = new WeakMap<object, Known>();

/** Puts rows in order. Where most rows are those of before in a series, the others alone are sorted. */
export function orderRows(
  { rows, terms, series }: NumberedRows,
  ofTerm: Known['ofTerm'],
): OrderedRows {
  const ranks = textRanks(terms, ofTerm);
  const before = series && known.get(series);
  const change = before?.ofTerm === ofTerm ? changeOf(before.rows, rows) : undefined;
  const ordered = before && change ? withChange(before, change, rows, ranks) : sort(rows, ranks);
  if (series) known.set(series, { ofTerm, rows, ...ordered });
  return ordered;
}

function sort(rows: Uint32Array, ranks: Uint32Array): OrderedRows {
  const order = sortRows(rows, ranks.length, ranks);
  return { order, sorted: pickRows(rows, order), ranks };
}

/** Puts rows that have come into an order, without those that have gone. */
function withChange(
  before: OrderedRows,
  change: Change,
  rows: Uint32Array,
  ranks: Uint32Array,
): OrderedRows {
  const { first, come } = change;
  const part = rows.subarray(4 * first, 4 * (first + come));
  const others = sortRows(part, ranks.length, ranks).map((row) => first + row);
  const merged = newMerge(before.sorted, rows);
  let next = 0;
  const insertBefore = (row: number, at: number): void => {
    for (; next < come; next += 1) {
      const other = others[next] ?? 0;
      const distance = difference(rows, ranks, other, row);
      if (distance > 0 || (distance === 0 && other > row)) return;
      merged.insert(other, at);
    }
  };
  for (let at = 0; at < before.order.length; at += 1) {
    const row = rowNow(before.order[at] ?? 0, change);
    if (row === undefined) merged.leaveOut(at);
    else {
      if (next < come) insertBefore(row, at);
      merged.keep(row);
    }
  }
  for (; next < come; next += 1) merged.insert(others[next] ?? 0, before.order.length);
  return { ...merged.finish(before.order.length), ranks };
}

/** Rows that are put together of those before, of which as many are copied at once as stay together, and of others. */
function newMerge(before: Uint32Array, rows: Uint32Array) {
  const order = new Uint32Array(rows.length / 4);
  const sorted = new Uint32Array(rows.length);
  let [to, from] = [0, 0];
  const copyUpTo = (at: number): void => {
    if (at > from) sorted.set(before.subarray(4 * from, 4 * at), 4 * (to - (at - from)));
    from = at;
  };
  return {
    keep: (row: number): void => {
      order[to] = row;
      to += 1;
    },
    leaveOut: (at: number): void => {
      copyUpTo(at);
      from = at + 1;
    },
    /** @param at before which of the rows of before it comes */
    insert: (row: number, at: number): void => {
      copyUpTo(at);
      sorted.set(rows.subarray(4 * row, 4 * row + 4), 4 * to);
      order[to] = row;
      to += 1;
    },
    finish: (length: number) => {
      copyUpTo(length);
      return { order, sorted };
    },
  };
}

/** Of rows in order that have the same ranks in all places the last: where in the order it is. */
export function lastOfEach({ sorted, ranks }: OrderedRows): Uint32Array {
  const count = sorted.length / 4;
  const last = new Uint32Array(count);
  let to = 0;
  for (let place = 0; place < count; place += 1) {
    if (place + 1 < count && difference(sorted, ranks, place, place + 1) === 0) continue;
    last[to] = place;
    to += 1;
  }
  return last.subarray(0, to);
}

/** Below 0 where the first of two rows comes first by its ranks, 0 where they are equal. */
function difference(rows: Uint32Array, ranks: Uint32Array, one: number, other: number): number {
  for (let place = 0; place < 4; place += 1) {
    const number = rows[4 * one + place] ?? 0;
    const against = rows[4 * other + place] ?? 0;
    if (number !== against) {
      const distance = (ranks[number] ?? 0) - (ranks[against] ?? 0);
      if (distance !== 0) return distance;
    }
  }
  return 0;
}
