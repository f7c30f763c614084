import { newNode, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import type { Run } from '../../run/run.ts';
import { Sorter } from './sorter.ts';
import type { Ordering } from './ordering.ts';

/** OrderBy (SPARQL 1.1 Query §15.1, §18.5): stable. With a limit, only rows that may be among the first are kept. */
export function newOrderBy(input: PlanNode, ordering: Ordering, run: Run): PlanNode {
  return newNode(
    {
      name: ordering.limit < Infinity ? 'top' : 'order',
      detail: ordering.detail,
      certain: new Set(ordering.slots.filter((slot) => input.certain.has(slot))),
      possible: new Set(ordering.slots),
      isCorrelated: false,
      estimate: Math.min(ordering.limit, input.estimate),
      children: [input],
      open: (start) => order(input.open(start), new Sorter(ordering, run)),
    },
    run,
  );
}

function* order(rows: Rows, sorter: Sorter): Rows {
  for (const batch of rows) sorter.add(batch);
  yield* sorter.sorted();
}
