import type { Control } from './control.ts';
import { Columns, gather, type Batch } from './batch.ts';

/** Rows that an operator must keep: some variables of them, in growing columns. Their memory counts. */
export class RowStore {
  readonly slots: readonly number[];
  readonly #control: Control;
  #columns: Uint32Array[];
  #length = 0;
  #capacity = 16;

  constructor(slots: readonly number[], control: Control) {
    this.slots = slots;
    this.#control = control;
    this.#columns = slots.map(() => new Uint32Array(this.#capacity));
    control.hold(4 * slots.length * this.#capacity);
  }

  get length(): number {
    return this.#length;
  }

  add(batch: Batch): void {
    this.#makeRoom(this.#length + batch.length);
    for (const [index, slot] of this.slots.entries()) {
      const column = batch.column(slot);
      if (column) this.#columns[index]?.set(column.subarray(0, batch.length), this.#length);
    }
    this.#length += batch.length;
  }

  /** All rows at once. The columns are shared with the store. */
  all(): Batch {
    return new Columns(this.#length, new Map(this.#entries()));
  }

  /** Some rows, in that order. */
  pick(rows: Uint32Array): Batch {
    const picked = this.#entries().map(
      ([slot, column]) => [slot, gather(column, rows, rows.length)] as const,
    );
    return new Columns(rows.length, new Map(picked));
  }

  #entries(): (readonly [number, Uint32Array])[] {
    return this.slots.map((slot, index) => {
      const column = this.#columns[index] ?? new Uint32Array(0);
      return [slot, column.subarray(0, this.#length)] as const;
    });
  }

  #makeRoom(length: number): void {
    if (length <= this.#capacity) return;
    const capacity = 2 ** Math.ceil(Math.log2(length));
    this.#control.hold(4 * this.slots.length * (capacity - this.#capacity));
    this.#capacity = capacity;
    this.#columns = this.#columns.map((column) => {
      const grown = new Uint32Array(capacity);
      grown.set(column);
      return grown;
    });
  }
}
