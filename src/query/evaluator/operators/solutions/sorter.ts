import { orderTerms } from '../../../values/comparison/order.ts';
import type { Evaluated } from '../../../values/value/value.ts';
import { newShare } from '../../rows/control.ts';
import { batchRows, Selection, type Batch } from '../../rows/batch.ts';
import { RowStore } from '../../rows/row-store.ts';
import { Solution } from '../../rows/solution.ts';
import type { Run } from '../../run/run.ts';
import type { Ordering } from './ordering.ts';

/** About what the keys of a row cost, each. */
const bytesPerKey = 16;

/** What a row is sorted by: one value for each condition. */
type Keys = readonly Evaluated[];

/** How many comparisons are made before the flag that ends a query is looked at. */
const comparisonsBetweenChecks = 1024;

/** Keeps rows until they are sorted; with a limit, about twice as many as are wanted. */
export class Sorter {
  readonly #ordering: Ordering;
  readonly #run: Run;
  readonly #share: ReturnType<typeof newShare>;
  #store: RowStore;
  #keys: Keys[] = [];
  /** Once there were enough rows, the keys of the last one wanted: what comes after it is not kept. */
  #last: Keys | undefined;
  #comparisons = 0;

  constructor(ordering: Ordering, run: Run) {
    this.#ordering = ordering;
    this.#run = run;
    this.#share = newShare(run.control);
    this.#store = new RowStore(ordering.slots, this.#share);
  }

  add(batch: Batch): void {
    this.#run.control.check();
    const { conditions, limit } = this.#ordering;
    const solution = new Solution(batch, this.#run.terms);
    const kept: number[] = [];
    for (let row = 0; row < batch.length; row += 1) {
      solution.row = row;
      const keys = conditions.map(({ evaluate }) => evaluate(solution));
      if (this.#last && this.#compare(keys, this.#last) >= 0) continue;
      this.#keys.push(keys);
      kept.push(row);
    }
    this.#share.hold(bytesPerKey * kept.length * conditions.length);
    if (kept.length === batch.length) this.#store.add(batch);
    else this.#store.add(new Selection(batch, Uint32Array.from(kept)));
    if (this.#store.length >= 2 * limit + batchRows) this.#prune();
  }

  *sorted(): Generator<Batch> {
    const order = this.#order();
    for (let start = 0; start < order.length; start += batchRows) {
      yield this.#store.pick(order.subarray(start, start + batchRows));
    }
  }

  /** The rows by their places, the first first; no more than are wanted. */
  #order(): Uint32Array {
    const rows = Array.from({ length: this.#store.length }, (_, row) => row);
    rows.sort((a, b) => this.#compare(this.#keys[a] ?? [], this.#keys[b] ?? []));
    return Uint32Array.from(rows.slice(0, this.#ordering.limit));
  }

  #prune(): void {
    const order = this.#order();
    const best = this.#store.pick(order);
    this.#keys = Array.from(order, (row) => this.#keys[row] ?? []);
    this.#last = this.#keys.at(-1);
    this.#share.giveBack();
    this.#share.hold(bytesPerKey * this.#keys.length * this.#ordering.conditions.length);
    this.#store = new RowStore(this.#ordering.slots, this.#share);
    this.#store.add(best);
  }

  #compare(one: Keys, other: Keys): number {
    this.#comparisons += 1;
    if (this.#comparisons % comparisonsBetweenChecks === 0) this.#run.control.check();
    for (const [index, { isDescending }] of this.#ordering.conditions.entries()) {
      const difference = orderTerms(one[index], other[index]);
      if (difference !== 0) return isDescending ? -difference : difference;
    }
    return 0;
  }
}
