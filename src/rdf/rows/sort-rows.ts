/** One of the four places of statements: the subject's is 0, the graph's 3. */
export function columnOf(rows: Uint32Array, place: number): Uint32Array {
  const column = new Uint32Array(rows.length / 4);
  for (let row = 0; row < column.length; row += 1) column[row] = rows[4 * row + place] ?? 0;
  return column;
}

/**
 * Sorts rows by the numbers that they have in some columns, by counting: the last column counts least. Rows that are equal
 * stay in their order.
 *
 * @param count numbers are below it
 */
export function sortRows(columns: readonly Uint32Array[], count: number): Uint32Array {
  const [first] = columns;
  return columns.toReversed().reduce(
    // By the last column first: each sort keeps the order of what is equal to it.
    (order, column) => sortBy(column, order, startsOf(column, count)),
    firstOrder(first?.length ?? 0),
  );
}

/** So many rows, as they come. */
export function firstOrder(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) order[row] = row;
  return order;
}

/** Of rows in order that have the same numbers in all columns the last. */
export function lastOfEach(order: Uint32Array, columns: readonly Uint32Array[]): Uint32Array {
  const last = new Uint32Array(order.length);
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0;
    const isLast = place + 1 === order.length || differ(row, order[place + 1] ?? 0, columns);
    if (!isLast) continue;
    last[count] = row;
    count += 1;
  }
  return last.subarray(0, count);
}

function differ(row: number, other: number, columns: readonly Uint32Array[]): boolean {
  for (let place = columns.length - 1; place >= 0; place -= 1)
    if (columns[place]?.[row] !== columns[place]?.[other]) return true;
  return false;
}

/** Where in rows that are sorted by a column those with each number start, and one more for the end. */
export function startsOf(
  column: Uint32Array,
  count: number,
  starts: Uint32Array = new Uint32Array(count + 1),
): Uint32Array {
  // No iterator, which costs much where code is not compiled yet: a start waits for this.
  for (let row = 0; row < column.length; row += 1) {
    const next = (column[row] ?? 0) + 1;
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
  column: Uint32Array,
  order: Uint32Array,
  starts: Uint32Array,
  sorted: Uint32Array = new Uint32Array(order.length),
): Uint32Array {
  const places = new Uint32Array(starts);
  for (let index = 0; index < order.length; index += 1) {
    const row = order[index] ?? 0;
    const number = column[row] ?? 0;
    const free = places[number] ?? 0;
    sorted[free] = row;
    places[number] = free + 1;
  }
  return sorted;
}
