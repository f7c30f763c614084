import { integerValue } from '../../../values/value/make-value.ts';
import { columns, type OrderName } from '../../../index/pack-quads.ts';
import { QuadRange } from '../../../index/quad-range.ts';
import { batchRows, Columns, type Batch } from '../../rows/batch.ts';
import type { Run } from '../../run/run.ts';
import { newCountedRows, type CountedRows } from './counted-rows.ts';
import type { QuadPlaces } from './quad-places.ts';
import { runEnd } from './runs.ts';

/** What is wanted of the quads that fit a pattern of different variables: those that agree in some parts, and counts of them. */
export interface SkipScan {
  readonly places: QuadPlaces;
  /** An order in which the terms of the pattern come first, then the parts by which it is grouped. */
  readonly order: OrderName;
  /** The parts by which it is grouped (0 the subject … 2 the object), and the slots of their variables. */
  readonly keys: readonly { readonly slot: number; readonly part: number }[];
  readonly counts: readonly Count[];
}

/** COUNT of the quads of a group, or of the different terms in the column after its keys. */
export interface Count {
  readonly slot: number;
  readonly isDistinct: boolean;
}

/**
 * A skip scan, also called loose index scan: groups and their sizes are read off an order of the index, from one group's
 * first row to the next one's.
 */
export function* skipScan(scan: SkipScan, run: Run): Generator<Batch> {
  const { order, places, keys, counts } = scan;
  const rows = run.view.orders[order];
  const { start, end } = rangeOf(scan, run);
  const counted = newCountedRows(places.graph, order, run);
  const bound = places.parts.filter((place) => place >= 0).length;
  const from = bound + keys.length;
  const group = { from: bound, to: from };
  const found = new Groups(scan, run);
  const sizesOf = (first: number, last: number): readonly number[] =>
    counts.map(({ isDistinct }) =>
      isDistinct
        ? countRuns(rows, { first, last, column: from }, counted)
        : counted.count(first, last),
    );
  if (keys.length === 0) found.add(start, sizesOf(start, end));
  for (let first = start; keys.length > 0 && first < end;) {
    run.control.check();
    const last = runEnd(rows, first, end, group);
    if (counted.has(first, last)) found.add(first, sizesOf(first, last));
    if (found.length === batchRows) yield found.flush();
    first = last;
  }
  if (found.length > 0) yield found.flush();
}

/** The rows that have the terms of a pattern. */
export function rangeOf(
  { places, order }: Pick<SkipScan, 'places' | 'order'>,
  { view }: Run,
): { readonly start: number; readonly end: number } {
  const [subject, predicate, object] = places.parts.map((place) => Math.max(place, 0));
  // Without a term of its own a pattern has all rows, of whichever order.
  if (!subject && !predicate && !object) return { start: 0, end: view.orders[order].length };
  const range = new QuadRange(view);
  range.find(subject ?? 0, predicate ?? 0, object ?? 0);
  return range;
}

interface CountedRun {
  readonly first: number;
  readonly last: number;
  readonly column: number;
}

/** How many different terms a column has among the rows that count. */
function countRuns(
  rows: Uint32Array,
  { first, last, column }: CountedRun,
  counted: CountedRows,
): number {
  const span = { from: column, to: column + 1 };
  let count = 0;
  for (let start = first; start < last;) {
    const end = runEnd(rows, start, last, span);
    if (counted.has(start, end)) count += 1;
    start = end;
  }
  return count;
}

/** Gathers groups into batches. */
class Groups {
  readonly #scan: SkipScan;
  readonly #run: Run;
  readonly #offsets: readonly number[];
  #rows: number[] = [];
  #sizes: (readonly number[])[] = [];

  constructor(scan: SkipScan, run: Run) {
    this.#scan = scan;
    this.#run = run;
    this.#offsets = scan.keys.map(({ part }) =>
      columns[scan.order].findIndex((each) => each === part),
    );
  }

  get length(): number {
    return this.#rows.length;
  }

  /** @param row the first row of the group */
  add(row: number, sizes: readonly number[]): void {
    this.#rows.push(row);
    this.#sizes.push(sizes);
  }

  flush(): Batch {
    const { keys, counts, order } = this.#scan;
    const { view, terms } = this.#run;
    const quads = view.orders[order];
    const keyColumns = keys.map(({ slot }, index) => {
      const offset = this.#offsets[index] ?? 0;
      return [slot, Uint32Array.from(this.#rows, (row) => quads[row + offset] ?? 0)] as const;
    });
    const countColumns = counts.map(({ slot }, index) => {
      const idOf = (sizes: readonly number[]) => terms.idOfValue(integerValue(sizes[index] ?? 0));
      return [slot, Uint32Array.from(this.#sizes, idOf)] as const;
    });
    const { length } = this.#rows;
    [this.#rows, this.#sizes] = [[], []];
    return new Columns(length, new Map([...keyColumns, ...countColumns]));
  }
}
