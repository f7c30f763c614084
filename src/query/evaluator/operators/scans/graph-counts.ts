import { integerValue } from '../../../values/value/make-value.ts';
import { batchRows, Columns, type Batch } from '../../rows/batch.ts';
import type { Run } from '../../run/run.ts';
import { sizesOfGraphs, type GraphSizes } from './graph-sizes.ts';
import { rangeOf, type Count, type SkipScan } from './skip-scan.ts';

/** What is wanted of the quads that fit a pattern in any named graph: their graphs, or how many quads and graphs there are. */
export interface GraphCounts extends Pick<SkipScan, 'places' | 'order'> {
  /** The slot of the graph's variable where quads are grouped by it. */
  readonly key: number | undefined;
  readonly counts: readonly Count[];
}

/** Quads by graph. No order of the index has the graph first, so all that fit are looked at, but no row is made. */
export function* graphCounts({ key, counts, ...pattern }: GraphCounts, run: Run): Generator<Batch> {
  const sizes = [...graphSizes(pattern, run)];
  const idOf = (count: number): number => run.terms.idOfValue(integerValue(count));
  if (key === undefined) {
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    const columns = counts.map(({ slot, isDistinct }) => {
      return [slot, Uint32Array.of(idOf(isDistinct ? sizes.length : total))] as const;
    });
    yield new Columns(1, new Map(columns));
    return;
  }
  for (let first = 0; first < sizes.length; first += batchRows) {
    const part = sizes.slice(first, first + batchRows);
    const graphs = Uint32Array.from(part, ([graph]) => graph);
    const numbers = counts.map(({ slot }) => {
      return [slot, Uint32Array.from(part, ([, size]) => idOf(size))] as const;
    });
    yield new Columns(part.length, new Map([[key, graphs], ...numbers]));
  }
}

/** How many quads of a pattern are in each named graph that has any. */
function graphSizes(pattern: Pick<SkipScan, 'places' | 'order'>, run: Run): GraphSizes {
  const { start, end } = rangeOf(pattern, run);
  return sizesOfGraphs({ order: pattern.order, start, end }, run);
}
