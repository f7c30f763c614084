import { pickRows } from '../../rdf/rows/pick-rows.ts';
import { firstOrder, placeIn, sortBy, sortRows, startsOf } from '../../rdf/rows/sort-rows.ts';

/** So many rows are put in order by moving each to its place: what is said of one thing is mostly less, and mostly in order. */
const few = 48;

/**
 * Which rows come first by their numbers, those of the first place first: subjects by counting, and what is said of each by itself, as that is
 * little. Rows that are equal stay in their order.
 *
 * @param count numbers are below it
 */
export function orderBySubject(rows: Uint32Array, count: number): Uint32Array {
  const subjects = placeIn(rows, 0);
  const starts = startsOf(subjects, count);
  const order = sortBy(subjects, firstOrder(rows.length / 4), starts);
  for (let subject = 0; subject < count; subject += 1) {
    const start = starts[subject] ?? 0;
    const end = starts[subject + 1] ?? 0;
    if (end - start > few) {
      const part = order.subarray(start, end);
      part.set(orderOfMany(rows, part, count));
    } else for (let at = start + 1; at < end; at += 1) moveToPlace(rows, order, start, at);
  }
  return order;
}

/** Moves a row before those that come after it, of some that are in order. */
function moveToPlace(rows: Uint32Array, order: Uint32Array, start: number, at: number): void {
  const row = order[at] ?? 0;
  let place = at;
  for (; place > start && comesBefore(rows, row, order[place - 1] ?? 0); place -= 1)
    order[place] = order[place - 1] ?? 0;
  order[place] = row;
}

/** Whether the numbers of a row come before those of another of the same subject. */
function comesBefore(rows: Uint32Array, one: number, other: number): boolean {
  for (let place = 1; place < 4; place += 1) {
    const difference = (rows[4 * one + place] ?? 0) - (rows[4 * other + place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** To count takes a look at each number that there is, so that it is for what has a share of all rows. */
function orderOfMany(rows: Uint32Array, part: Uint32Array, count: number): Uint32Array {
  if (part.length < count / 16)
    return part.toSorted((one, other) =>
      comesBefore(rows, one, other) ? -1 : Number(comesBefore(rows, other, one)),
    );
  return sortRows(pickRows(rows, part), count).map((row) => part[row] ?? 0);
}
