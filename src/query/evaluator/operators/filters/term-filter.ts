import { newNode, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { noSlots } from '../../rows/slots.ts';
import type { Run } from '../../run/run.ts';
import { chooseRows } from './filter.ts';

/** The rows in which a variable is none of some terms: a negated property set (SPARQL 1.1 Query §18.4). */
export function newTermFilter(slot: number, refused: ReadonlySet<number>, run: Run): PlanNode {
  return newNode(
    {
      name: 'filter',
      detail: () => 'negated property set',
      certain: noSlots,
      possible: noSlots,
      estimate: 1,
      open: ({ rows }) => filter(rows, slot, refused),
    },
    run,
  );
}

function* filter(rows: Rows, slot: number, refused: ReadonlySet<number>): Rows {
  for (const batch of rows) {
    const column = batch.columnOrUnbound(slot);
    const chosen = chooseRows(batch, (row) => !refused.has(column[row] ?? 0));
    if (chosen) yield chosen;
  }
}
