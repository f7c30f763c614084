import { places, type OrderName } from '../../../index/pack-quads.ts';
import { Batch, gather } from '../../rows/batch.ts';

/** Quads of an index that fit rows of a batch. */
export interface Matches {
  readonly length: number;
  /** Which row each fits. */
  readonly parents: Uint32Array;
  /** Where each quad is among the rows of the order. */
  readonly positions: Uint32Array;
  readonly order: OrderName;
  readonly rows: Uint32Array;
}

/** For each variable of a pattern, the part of the quad that it is: 0 the subject … 3 the graph. */
export type VariableParts = ReadonlyMap<number, 0 | 1 | 2 | 3>;

/** Rows extended by quads; terms are read from the index only for variables that somebody looks at. */
export class Matched extends Batch {
  readonly #parent: Batch;
  readonly #matches: Matches;
  readonly #parts: VariableParts;

  constructor(parent: Batch, matches: Matches, parts: VariableParts) {
    super(matches.length);
    this.#parent = parent;
    this.#matches = matches;
    this.#parts = parts;
  }

  protected derive(slot: number): Uint32Array | undefined {
    const { parents, positions, order, rows } = this.#matches;
    const part = this.#parts.get(slot);
    if (part === undefined) {
      const column = this.#parent.column(slot);
      return column && gather(column, parents, this.length);
    }
    const offset = places[order][part];
    const read = new Uint32Array(this.length);
    for (let row = 0; row < this.length; row += 1) {
      read[row] = rows[(positions[row] ?? 0) + offset] ?? 0;
    }
    return read;
  }
}
