import { newNode, type Input, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { common, union, type Slots } from '../../rows/slots.ts';
import type { Run } from '../../run/run.ts';

/** Union (SPARQL 1.1 Query §18.5): for each batch the rows of one branch, then of the next. */
export function newUnion(branches: readonly PlanNode[], run: Run): PlanNode {
  const [first, ...others] = branches.map(({ certain }) => certain);
  const certain = others.reduce<Slots>(common, first ?? new Set());
  return newNode(
    {
      name: 'union',
      detail: () => '',
      certain,
      possible: union(...branches.map(({ possible }) => possible)),
      reads: union(...branches.map(({ reads }) => reads)),
      keepsOrder: false,
      isCorrelated: branches.every(({ isCorrelated }) => isCorrelated),
      estimate: branches.reduce((sum, { estimate }) => sum + estimate, 0),
      children: branches,
      fanOut: (batch) => branches.reduce((sum, branch) => sum + branch.fanOut(batch), 0),
      open: (input) => each(input, branches),
    },
    run,
  );
}

function* each({ rows, fixed }: Input, branches: readonly PlanNode[]): Rows {
  for (const batch of rows) {
    for (const branch of branches) yield* branch.open({ rows: [batch], fixed });
  }
}
