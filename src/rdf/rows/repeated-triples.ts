import { changeOf, rowNow, type Change } from './changed-rows.ts';
import type { NumberedRows } from './number-rows.ts';

interface Known {
  readonly rows: Uint32Array;
  readonly repeats: Uint32Array;
}

const known = new WeakMap<object, Known>();

/**
 * Which rows have the same subject, predicate and object as one before them, in their order. Where most rows are those of before in a
 * series, the subjects of the others alone are looked at.
 */
export function repeatedTriples({ rows, terms, series }: NumberedRows): Uint32Array {
  const before = series && known.get(series);
  const change = before && changeOf(before.rows, rows);
  const repeats = change ? repeatsAfter(before, change, rows, terms.length) : repeatsIn(rows);
  if (series) known.set(series, { rows, repeats });
  return repeats;
}

function repeatsAfter(
  before: Known,
  change: Change,
  rows: Uint32Array,
  count: number,
): Uint32Array {
  const touched = new Uint8Array(count);
  const touch = (of: Uint32Array, rowsOfChange: number): void => {
    const end = 4 * (change.first + rowsOfChange);
    for (let at = 4 * change.first; at < end; at += 4) touched[of[at] ?? 0] = 1;
  };
  touch(before.rows, change.gone);
  touch(rows, change.come);
  const repeats = repeatsIn(rows, touched);
  const others: number[] = [];
  for (const old of before.repeats) {
    const row = rowNow(old, change);
    if (row !== undefined && touched[rows[4 * row] ?? 0] === 0) others.push(row);
  }
  return others.length === 0 ? repeats : Uint32Array.from([...others, ...repeats]).sort();
}

/** @param ofSubjects 1 for the subjects whose rows are looked at; all unless given */
function repeatsIn(rows: Uint32Array, ofSubjects?: Uint8Array): Uint32Array {
  const repeats: number[] = [];
  const seen = newTripleTable(rows, ofSubjects ? countOf(rows, ofSubjects) : rows.length / 4);
  for (let at = 0; at < rows.length; at += 4) {
    const isLookedAt = ofSubjects === undefined || ofSubjects[rows[at] ?? 0] === 1;
    if (isLookedAt && seen.has(at)) repeats.push(at / 4);
  }
  return Uint32Array.from(repeats);
}

function countOf(rows: Uint32Array, subjects: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < rows.length; at += 4) count += subjects[rows[at] ?? 0] ?? 0;
  return count;
}

interface TripleTable {
  /** Whether the triple that begins at a place has come before; from now on it has. */
  readonly has: (at: number) => boolean;
}

/** A hash table with open addressing, at most half full: a row's number + 1, or 0. */
function newTripleTable(rows: Uint32Array, most: number): TripleTable {
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * Math.max(1, most))));
  const last = table.length - 1;
  const areSame = (one: number, other: number): boolean =>
    rows[one] === rows[other] &&
    rows[one + 1] === rows[other + 1] &&
    rows[one + 2] === rows[other + 2];
  return {
    has: (at) => {
      let slot = hashOf(rows[at] ?? 0, rows[at + 1] ?? 0, rows[at + 2] ?? 0) & last;
      for (let row = table[slot] ?? 0; row !== 0; row = table[slot] ?? 0) {
        if (areSame(4 * (row - 1), at)) return true;
        slot = (slot + 1) & last;
      }
      table[slot] = at / 4 + 1;
      return false;
    },
  };
}

function hashOf(subject: number, predicate: number, object: number): number {
  const mixed =
    Math.imul(subject, 0x9e3779b1) ^
    Math.imul(predicate, 0x85ebca6b) ^
    Math.imul(object, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}
