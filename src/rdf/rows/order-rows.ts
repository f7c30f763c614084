import type { Term } from '../terms.ts';
import { changeOf, rowNow, type Change } from './changed-rows.ts';
import type { NumberedRows } from './number-rows.ts';
import { sortRows } from './sort-rows.ts';
import { textRanks } from './text-ranks.ts';

/** Rows in the order of texts of their terms, as they were when it was asked for last. */
interface Ordered {
  readonly ofTerm: (term: Term) => string;
  readonly rows: Uint32Array;
  readonly order: Uint32Array;
}

const known = new WeakMap<object, Ordered>();

/**
 * Which rows come first by what is written of their terms, those of the first place first. Rows that are equal stay in their order. Where most
 * rows are those of before in a series, the others alone are sorted.
 */
export function orderRows(
  { rows, terms, series }: NumberedRows,
  ofTerm: Ordered['ofTerm'],
): OrderOfRows {
  const ranks = textRanks(terms, ofTerm);
  const before = series && known.get(series);
  const change = before?.ofTerm === ofTerm ? changeOf(before.rows, rows) : undefined;
  const order =
    before && change
      ? withChange(before.order, change, { rows, ranks })
      : sortRows(rows, terms.length, ranks);
  if (series) known.set(series, { ofTerm, rows, order });
  return { order, ranks };
}

export interface OrderOfRows {
  readonly order: Uint32Array;
  /** The place of each term's text among all of them, by the term's number. */
  readonly ranks: Uint32Array;
}

interface Ranked {
  readonly rows: Uint32Array;
  readonly ranks: Uint32Array;
}

/** Puts rows that have come into an order, without those that have gone. */
function withChange(before: Uint32Array, change: Change, { rows, ranks }: Ranked): Uint32Array {
  const { first, come } = change;
  const part = rows.subarray(4 * first, 4 * (first + come));
  const others = sortRows(part, ranks.length, ranks).map((row) => first + row);
  const comesFirst = (one: number, other: number): boolean => {
    const distance = difference(rows, ranks, one, other);
    return distance < 0 || (distance === 0 && one < other);
  };
  const order = new Uint32Array(rows.length / 4);
  let [next, to] = [0, 0];
  for (let at = 0; at < before.length; at += 1) {
    const row = rowNow(before[at] ?? 0, change);
    if (row === undefined) continue;
    for (; next < come && comesFirst(others[next] ?? 0, row); next += 1, to += 1)
      order[to] = others[next] ?? 0;
    order[to] = row;
    to += 1;
  }
  order.set(others.subarray(next), to);
  return order;
}

/** Of rows in order that have the same ranks in all places the last. */
export function lastOfEach({ order, ranks }: OrderOfRows, rows: Uint32Array): Uint32Array {
  const last = new Uint32Array(order.length);
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0;
    const isRepeated =
      place + 1 < order.length && difference(rows, ranks, row, order[place + 1] ?? 0) === 0;
    if (isRepeated) continue;
    last[count] = row;
    count += 1;
  }
  return last.subarray(0, count);
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
