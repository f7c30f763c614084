/** How many rows a batch has at most, but for those that join two. */
export const batchRows = 1024;

/**
 * Solutions (SPARQL 1.1 Query §18.1.8), some at a time, as one column of term ids for each variable; 0 is unbound.
 * A column is made when somebody looks at it: what nobody asks for is never copied.
 */
export abstract class Batch {
  readonly length: number;
  readonly #columns: (Uint32Array | null)[] = [];

  constructor(length: number) {
    this.length = length;
  }

  /** A variable's terms, one a row; `undefined` where no row of the batch has one. */
  column(slot: number): Uint32Array | undefined {
    const known = this.#columns[slot];
    if (known !== undefined) return known ?? undefined;
    const made = this.derive(slot);
    this.#columns[slot] = made ?? null;
    return made;
  }

  /** The same, with unbound rows where there is no column. */
  columnOrUnbound(slot: number): Uint32Array {
    return this.column(slot) ?? new Uint32Array(this.length);
  }

  protected abstract derive(slot: number): Uint32Array | undefined;
}

/** Rows of another batch, some of them, perhaps more than once. */
export class Selection extends Batch {
  readonly #from: Batch;
  readonly #rows: Uint32Array;

  /** @param rows which row of the other batch each row is; only the first `length` count */
  constructor(from: Batch, rows: Uint32Array, length = rows.length) {
    super(length);
    this.#from = from;
    this.#rows = rows;
  }

  protected derive(slot: number): Uint32Array | undefined {
    const column = this.#from.column(slot);
    return column && gather(column, this.#rows, this.length);
  }
}

/** All rows of another batch with more columns, or other ones. */
export class Extension extends Batch {
  readonly #from: Batch;
  readonly #added: ReadonlyMap<number, Uint32Array>;

  constructor(from: Batch, added: ReadonlyMap<number, Uint32Array>) {
    super(from.length);
    this.#from = from;
    this.#added = added;
  }

  protected derive(slot: number): Uint32Array | undefined {
    return this.#added.get(slot) ?? this.#from.column(slot);
  }
}

/** A batch of nothing but its own columns. */
export class Columns extends Batch {
  readonly #own: ReadonlyMap<number, Uint32Array>;

  constructor(length: number, own: ReadonlyMap<number, Uint32Array>) {
    super(length);
    this.#own = own;
  }

  protected derive(slot: number): Uint32Array | undefined {
    return this.#own.get(slot);
  }
}

/** One row that binds nothing: the identity of joins (SPARQL 1.1 Query §18.2.2.8). */
export function newUnit(): Batch {
  return new Columns(1, new Map());
}

export function rowOf(batch: Batch, row: number): Batch {
  return batch.length === 1 ? batch : new Selection(batch, Uint32Array.of(row));
}

export function gather(column: Uint32Array, rows: Uint32Array, length: number): Uint32Array {
  const gathered = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) gathered[row] = column[rows[row] ?? 0] ?? 0;
  return gathered;
}
