import type { CompiledCondition } from '../../../values/expressions/compiled.ts';
import { newNode, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { noSlots, type Slots } from '../../rows/slots.ts';
import { Selection, type Batch } from '../../rows/batch.ts';
import { Solution } from '../../rows/solution.ts';
import type { Run } from '../../run/run.ts';

export interface Condition {
  readonly holds: CompiledCondition;
  /** Variables that it reads and that are not certain where it stands. */
  readonly reads: Slots;
  readonly detail: () => string;
}

/** How much a condition leaves, for all we know. */
export const guessedShare = 0.3;

/** Filter (SPARQL 1.1 Query §18.5): the rows for which a condition is true; an error is not. */
export function newFilter({ holds, reads, detail }: Condition, run: Run): PlanNode {
  return newNode(
    {
      name: 'filter',
      detail,
      certain: noSlots,
      possible: noSlots,
      reads,
      estimate: guessedShare,
      open: ({ rows }) => filter(rows, holds, run),
    },
    run,
  );
}

function* filter(rows: Rows, holds: CompiledCondition, { terms, control }: Run): Rows {
  for (const batch of rows) {
    const solution = new Solution(batch, terms);
    const chosen = chooseRows(batch, (row) => {
      if (row % 32 === 0) control.check();
      solution.row = row;
      return holds(solution) === true;
    });
    if (chosen) yield chosen;
  }
}

/** The rows of a batch that pass; nothing where none does. */
export function chooseRows(batch: Batch, passes: (row: number) => boolean): Batch | undefined {
  const rows = new Uint32Array(batch.length);
  let length = 0;
  for (let row = 0; row < batch.length; row += 1) {
    if (!passes(row)) continue;
    rows[length] = row;
    length += 1;
  }
  if (length === batch.length) return batch;
  return length === 0 ? undefined : new Selection(batch, rows, length);
}
