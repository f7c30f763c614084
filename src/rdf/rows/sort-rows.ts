/** A number of each row, and what counts for it where rows are sorted: itself unless ranks are given. */
export interface Column {
  readonly numbers: Uint32Array;
  /** Where the number of the first row is, and how far it is to that of the next. */
  readonly first: number;
  readonly step: number;
  readonly ranks?: Uint32Array | undefined;
}

/** The numbers in one of the four places of rows: the subject's is 0, the graph's 3. */
export function placeIn(rows: Uint32Array, place: number, ranks?: Uint32Array): Column {
  return { numbers: rows, first: place, step: 4, ranks };
}

/** A list with one number for each row. */
export function listOf(numbers: Uint32Array): Column {
  return { numbers, first: 0, step: 1 };
}

/** The numbers in one place of rows. */
export function columnOf(rows: Uint32Array, place: number): Uint32Array {
  const column = new Uint32Array(rows.length / 4);
  for (let row = 0; row < column.length; row += 1) column[row] = rows[4 * row + place] ?? 0;
  return column;
}

/**
 * Sorts rows by their numbers, or the ranks of these, the first place first, by counting. Rows that are equal stay in their order.
 *
 * @param count what they are sorted by is below it
 */
export function sortRows(rows: Uint32Array, count: number, ranks?: Uint32Array): Uint32Array {
  return [3, 2, 1, 0].reduce(
    (order, place) => {
      const column = placeIn(rows, place, ranks);
      // By the last place first: each sort keeps the order of what is equal to it.
      return sortBy(column, order, startsOf(column, count));
    },
    firstOrder(rows.length / 4),
  );
}

/** So many rows, as they come. */
export function firstOrder(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) order[row] = row;
  return order;
}

/** Where in rows that are sorted by a column those with each number start, and one more for the end. */
export function startsOf(
  { numbers, first, step, ranks }: Column,
  count: number,
  starts: Uint32Array = new Uint32Array(count + 1),
): Uint32Array {
  // No iterator, which costs much where code is not compiled yet: a start waits for this.
  for (let at = first; at < numbers.length; at += step) {
    const number = numbers[at] ?? 0;
    const next = (ranks ? (ranks[number] ?? 0) : number) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let number = 1; number <= count; number += 1)
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  return starts;
}

/**
 * Sorts rows by a column; those that are equal in it stay in their order.
 *
 * @param starts of that column, see `startsOf`
 */
export function sortBy(
  { numbers, first, step, ranks }: Column,
  order: Uint32Array,
  starts: Uint32Array,
  sorted: Uint32Array = new Uint32Array(order.length),
): Uint32Array {
  const places = new Uint32Array(starts);
  for (let index = 0; index < order.length; index += 1) {
    const row = order[index] ?? 0;
    const number = numbers[first + step * row] ?? 0;
    const key = ranks ? (ranks[number] ?? 0) : number;
    const free = places[key] ?? 0;
    sorted[free] = row;
    places[key] = free + 1;
  }
  return sorted;
}
