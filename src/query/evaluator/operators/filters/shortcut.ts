import { newNode, type Input, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import type { Batch } from '../../rows/batch.ts';
import type { Slots } from '../../rows/slots.ts';
import type { Run } from '../../run/run.ts';

/** What an operator would give, had in a shorter way. */
export interface Shortcut {
  /** Variables that must be free: the short way gives all rows, and not those for a row. */
  readonly slots: Slots;
  readonly detail: () => string;
  readonly rows: () => Iterable<Batch>;
}

/** Groups or different terms read off the index; where a variable is bound already, by the operator that looks at rows. */
export function newShortcut(shortcut: Shortcut, instead: PlanNode, run: Run): PlanNode {
  return newNode(
    {
      ...instead,
      name: 'skip scan',
      detail: shortcut.detail,
      children: [],
      open: (input) => open(input, shortcut, instead),
    },
    run,
  );
}

function* open({ rows, fixed }: Input, shortcut: Shortcut, instead: PlanNode): Rows {
  for (const batch of rows) {
    const isBound = [...shortcut.slots].some((slot) => batch.column(slot)?.[0]);
    if (isBound || batch.length !== 1) yield* instead.open({ rows: [batch], fixed });
    else yield* shortcut.rows();
  }
}
