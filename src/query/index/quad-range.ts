import { places, type OrderName } from './pack-quads.ts';
import type { View } from './query-data.ts';

/**
 * The rows of an index that have some terms in common: all of them, and in one piece, because each choice of
 * bound places is the beginning of one of the orders. Looked up anew for each row of a join, so it keeps its result.
 */
export class QuadRange {
  readonly #view: View;
  order: OrderName = 'spo';
  /** All rows of the order, four numbers each. */
  rows: Uint32Array;
  /** Where the range starts and ends in them. */
  start = 0;
  end = 0;

  constructor(view: View) {
    this.#view = view;
    this.rows = view.orders.spo;
  }

  /** Quads in the range, whatever their graphs. */
  get count(): number {
    return (this.end - this.start) / 4;
  }

  /** @param subject and the others: a term's number, or 0 for any */
  find(subject: number, predicate: number, object: number): void {
    if (subject !== 0) {
      if (object !== 0 && predicate === 0) this.#look('osp', object, subject, 0);
      else this.#look('spo', subject, predicate, object);
    } else if (predicate !== 0) this.#look('pos', predicate, object, 0);
    else if (object !== 0) this.#look('osp', object, 0, 0);
    else this.#whole();
  }

  /** Which column of the rows holds a part: 0 the subject, 1 the predicate, 2 the object, 3 the graph. */
  columnOf(part: 0 | 1 | 2 | 3): number {
    return places[this.order][part];
  }

  #whole(): void {
    this.order = 'spo';
    this.rows = this.#view.orders.spo;
    this.start = 0;
    this.end = this.rows.length;
  }

  #look(order: OrderName, first: number, second: number, third: number): void {
    const starts = this.#view.starts[order];
    this.order = order;
    this.rows = this.#view.orders[order];
    // Terms that only the query has come after all of the data's.
    const isKnown = first < starts.length - 1;
    this.start = isKnown ? (starts[first] ?? 0) : 0;
    this.end = isKnown ? (starts[first + 1] ?? 0) : 0;
    if (second !== 0) this.#narrow(1, second);
    if (third !== 0) this.#narrow(2, third);
  }

  /** To those rows that have a term in a column by which they are sorted. */
  #narrow(column: number, term: number): void {
    this.start = this.#firstNotBelow(column, term);
    this.end = this.#firstNotBelow(column, term + 1);
  }

  /** The first row of the range whose column holds a term, or what comes after it. */
  #firstNotBelow(column: number, term: number): number {
    const { rows } = this;
    let low = this.start / 4;
    let high = this.end / 4;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rows[4 * middle + column] ?? 0) < term) low = middle + 1;
      else high = middle;
    }
    return 4 * low;
  }
}
