import { newNode, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { TupleTable } from '../../rows/tuple-table.ts';
import type { Run } from '../../run/run.ts';
import { chooseRows } from '../filters/filter.ts';

/** Distinct (SPARQL 1.1 Query §18.5), over the variables that are projected: each row as it first comes. */
export function newDistinct(input: PlanNode, slots: readonly number[], run: Run): PlanNode {
  const projected = new Set(slots);
  return newNode(
    {
      name: 'distinct',
      detail: () => '',
      certain: new Set([...input.certain].filter((slot) => projected.has(slot))),
      possible: projected,
      isCorrelated: false,
      estimate: input.estimate,
      children: [input],
      open: (start) => distinct(input.open(start), slots, run),
    },
    run,
  );
}

function* distinct(rows: Rows, slots: readonly number[], { control }: Run): Rows {
  const seen = new TupleTable(slots.length, control);
  for (const batch of rows) {
    control.check();
    const columns = slots.map((slot) => batch.columnOrUnbound(slot));
    const chosen = chooseRows(batch, (row) => {
      const { size } = seen;
      return seen.place(columns, row) === size;
    });
    if (chosen) yield chosen;
  }
}
