import { Batch } from './batch.ts';

/** Which rows of two batches make a row of a third. */
export interface Pairs {
  readonly length: number;
  readonly left: Uint32Array;
  /** Row + 1; 0 where the left row has no partner. */
  readonly right: Uint32Array;
}

/** Pairs of rows that agree, merged (SPARQL 1.1 Query §18.3: merge(μ, μ′)); left rows alone where there is no right one. */
export class Merged extends Batch {
  readonly #left: Batch;
  readonly #right: Batch;
  readonly #pairs: Pairs;

  constructor(left: Batch, right: Batch, pairs: Pairs) {
    super(pairs.length);
    this.#left = left;
    this.#right = right;
    this.#pairs = pairs;
  }

  protected derive(slot: number): Uint32Array | undefined {
    const ours = this.#left.column(slot);
    const theirs = this.#right.column(slot);
    if (!ours && !theirs) return undefined;
    const { left, right } = this.#pairs;
    const merged = new Uint32Array(this.length);
    for (let row = 0; row < this.length; row += 1) {
      const partner = right[row] ?? 0;
      const theirTerm = theirs && partner > 0 ? (theirs[partner - 1] ?? 0) : 0;
      merged[row] = theirTerm === 0 && ours ? (ours[left[row] ?? 0] ?? 0) : theirTerm;
    }
    return merged;
  }
}
