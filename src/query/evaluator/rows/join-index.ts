import type { Control } from './control.ts';
import type { Batch } from './batch.ts';
import { TupleTable } from './tuple-table.ts';

/** Rows by the terms of some variables. Rows of the same terms come in their own order. */
export class JoinIndex {
  readonly #tuples: TupleTable;
  /** By the number of a tuple, its first row + 1. */
  readonly #first: number[] = [];
  /** By row, the next one of the same tuple + 1; 0 where there is none. */
  readonly #next: Uint32Array;

  constructor(rows: Batch, keys: readonly number[], control: Control) {
    this.#tuples = new TupleTable(keys.length, control);
    this.#next = new Uint32Array(rows.length);
    control.hold(4 * rows.length);
    const columns = keys.map((slot) => rows.columnOrUnbound(slot));
    for (let row = rows.length - 1; row >= 0; row -= 1) {
      const tuple = this.#tuples.place(columns, row);
      this.#next[row] = this.#first[tuple] ?? 0;
      this.#first[tuple] = row + 1;
    }
  }

  /** How many different tuples there are. */
  get size(): number {
    return this.#tuples.size;
  }

  /** The first row of a tuple; -1 where there is none. */
  first(columns: readonly Uint32Array[], row: number): number {
    const tuple = this.#tuples.find(columns, row);
    return tuple < 0 ? -1 : (this.#first[tuple] ?? 0) - 1;
  }

  /** The row of the same tuple after one; -1 where that was the last. */
  next(row: number): number {
    return (this.#next[row] ?? 0) - 1;
  }
}
