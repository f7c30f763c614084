import type { CompiledExpression } from '../../values/expressions/compiled.ts';
import { newNode, type PlanNode, type Rows } from '../nodes/plan-node.ts';
import type { Run } from '../run/run.ts';
import { Sorter } from './sorter.ts';

export interface OrderCondition {
  readonly evaluate: CompiledExpression;
  readonly isDescending: boolean;
}

export interface Ordering {
  readonly conditions: readonly OrderCondition[];
  /** How many of the first rows are wanted. */
  readonly limit: number;
  /** The variables that are wanted of the rows. */
  readonly slots: readonly number[];
  readonly detail: () => string;
}

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
