import { newNode, type Input, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { noSlots } from '../../rows/slots.ts';
import { batchRows, type Batch } from '../../rows/batch.ts';
import type { JoinTable } from '../../rows/join-table.ts';
import { Merged } from '../../rows/merged.ts';
import type { Run } from '../../run/run.ts';
import { newTableOf } from './table-of.ts';

/**
 * A hash join (SPARQL 1.1 Query §18.5, Join) with what is evaluated apart: once, however many rows come to it,
 * and bottom-up, so that no row changes what it finds.
 */
export function newHashJoin(inner: PlanNode, run: Run): PlanNode {
  const table = newTableOf(inner, run);
  return newNode(
    {
      name: 'hash join',
      detail: () => '',
      certain: inner.certain,
      possible: inner.possible,
      reads: noSlots,
      isCorrelated: false,
      estimate: inner.estimate,
      children: [inner],
      fanOut: (batch) => {
        const built = table.peek();
        return built ? built.probe(batch).fanOut : inner.estimate;
      },
      open: (input) => join(input, { inner, table, run }),
    },
    run,
  );
}

interface Joined {
  readonly inner: PlanNode;
  readonly table: ReturnType<typeof newTableOf>;
  readonly run: Run;
}

function* join({ rows, fixed }: Input, { inner, table, run }: Joined): Generator<Batch> {
  for (const batch of rows) {
    // The first of a plan has nothing to join with, and need not wait for all rows.
    if (batch === run.unit) yield* inner.open({ rows: [batch], fixed });
    else yield* partnersOf(batch, table.get(fixed), run);
  }
}

/** Each row of a batch with each of its partners in a table. */
export function* partnersOf(batch: Batch, table: JoinTable, { control }: Run): Rows {
  const probe = table.probe(batch);
  const most = Math.min(batchRows, batch.length * table.rows.length);
  let [left, right] = [new Uint32Array(most), new Uint32Array(most)];
  let length = 0;
  for (let row = 0; row < batch.length; row += 1) {
    probe.start(row);
    for (let partner = probe.next(); partner >= 0; partner = probe.next()) {
      left[length] = row;
      right[length] = partner + 1;
      length += 1;
      if (length < most) continue;
      control.check();
      yield new Merged(batch, table.rows, { length, left, right });
      [left, right] = [new Uint32Array(most), new Uint32Array(most)];
      length = 0;
    }
  }
  if (length > 0) yield new Merged(batch, table.rows, { length, left, right });
}
