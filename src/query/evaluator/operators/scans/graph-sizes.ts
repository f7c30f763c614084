import type { OrderName } from '../../../index/pack-quads.ts';
import type { View } from '../../../index/query-data.ts';
import type { Run } from '../../run/run.ts';

/** How many quads each named graph has that has any. */
export type GraphSizes = ReadonlyMap<number, number>;

export interface RangeOfRows {
  readonly order: OrderName;
  readonly start: number;
  readonly end: number;
}

/** How many rows are looked at before the flag that ends a query. */
const rowsBetweenChecks = 65_536;

/** Those of all quads, which are counted once. */
const known = new WeakMap<View, GraphSizes>();

/** The sizes of named graphs in a range of an order. */
export function sizesOfGraphs(
  range: RangeOfRows,
  { view, control }: Pick<Run, 'view' | 'control'>,
): GraphSizes {
  const isWhole = range.end - range.start === view.orders[range.order].length;
  const before = isWhole ? known.get(view) : undefined;
  if (before) return before;
  const sizes = countGraphs(range, view, control.check);
  if (isWhole) known.set(view, sizes);
  return sizes;
}

function countGraphs(
  { order, start, end }: RangeOfRows,
  view: View,
  check: () => void,
): GraphSizes {
  const rows = view.orders[order];
  const sizes = new Map<number, number>();
  let last = 0;
  let size = 0;
  const add = (): void => {
    if (size > 0 && view.named.has(last)) sizes.set(last, (sizes.get(last) ?? 0) + size);
  };
  for (let position = start; position < end; position += 4) {
    if (position % (4 * rowsBetweenChecks) === 0) check();
    const graph = rows[position + 3] ?? 0;
    // Rows that follow each other are of the same graph more often than not.
    if (graph === last) {
      size += 1;
      continue;
    }
    add();
    last = graph;
    size = 1;
  }
  add();
  return sizes;
}
