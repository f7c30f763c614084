/** Which columns of rows are compared: from one up to another, which is not. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the rows end that agree with a row in some columns, which is the first of them. The rows are sorted by these columns
 * and by those before, in which all up to `end` agree. Looked for in ever longer steps and then between the last two: many
 * rows that agree cost little more than few.
 */
export function runEnd(rows: Uint32Array, start: number, end: number, span: ColumnSpan): number {
  let known = start;
  let step = 4;
  while (known + step < end && isAlike(rows, start, known + step, span)) {
    known += step;
    step *= 2;
  }
  let low = known / 4 + 1;
  let high = Math.min(known + step, end) / 4;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAlike(rows, start, 4 * middle, span)) low = middle + 1;
    else high = middle;
  }
  return 4 * low;
}

function isAlike(rows: Uint32Array, one: number, other: number, { from, to }: ColumnSpan): boolean {
  for (let column = from; column < to; column += 1) {
    if (rows[one + column] !== rows[other + column]) return false;
  }
  return true;
}
