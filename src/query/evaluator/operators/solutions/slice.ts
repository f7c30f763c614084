import { newNode, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { Selection, type Batch } from '../../rows/batch.ts';
import type { Run } from '../../run/run.ts';

export interface Bounds {
  /** OFFSET. */
  readonly start: number;
  /** LIMIT. */
  readonly length: number;
}

/** Slice (SPARQL 1.1 Query §18.5). When it has its rows, nothing more is asked of what is below. */
export function newSlice(input: PlanNode, bounds: Bounds, run: Run): PlanNode {
  const { start, length } = bounds;
  return newNode(
    {
      name: 'slice',
      detail: () => `offset ${start}${length < Infinity ? ` limit ${length}` : ''}`,
      certain: input.certain,
      possible: input.possible,
      isCorrelated: false,
      estimate: Math.min(length, input.estimate),
      children: [input],
      open: (from) => slice(input.open(from), bounds),
    },
    run,
  );
}

function* slice(rows: Rows, { start, length }: Bounds): Rows {
  if (length === 0) return;
  let passed = 0;
  for (const batch of rows) {
    const from = Math.max(0, start - passed);
    const to = Math.min(batch.length, start + length - passed);
    passed += batch.length;
    if (from < to) yield part(batch, from, to);
    if (passed >= start + length) return;
  }
}

function part(batch: Batch, from: number, to: number): Batch {
  if (from === 0 && to === batch.length) return batch;
  return new Selection(
    batch,
    Uint32Array.from({ length: to - from }, (_, row) => from + row),
  );
}
