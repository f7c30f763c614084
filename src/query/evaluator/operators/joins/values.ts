import { type PlanNode, newNode } from '../../nodes/plan-node.ts';
import { Columns } from '../../rows/batch.ts';
import { JoinTable } from '../../rows/join-table.ts';
import type { Run } from '../../run/run.ts';
import { partnersOf } from './hash-join.ts';

/** Inline data (SPARQL 1.1 Query §10): rows of ids, 0 for UNDEF. */
export interface InlineData {
  readonly slots: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly detail: () => string;
}

/** VALUES, joined with what comes to it by hash. */
export function newValues({ slots, rows, detail }: InlineData, run: Run): PlanNode {
  const columns = slots.map(
    (slot, index) => [slot, Uint32Array.from(rows, (row) => row[index] ?? 0)] as const,
  );
  const isCertain = ([, column]: readonly [number, Uint32Array]): boolean => !column.includes(0);
  const certain = new Set(columns.filter(isCertain).map(([slot]) => slot));
  const all = new Columns(rows.length, new Map(columns));
  const table = new JoinTable(all, { slots, certain }, run.control);
  return newNode(
    {
      name: 'values',
      detail,
      certain,
      possible: new Set(slots),
      estimate: rows.length,
      fanOut: (batch) => (batch === run.unit ? rows.length : table.probe(batch).fanOut),
      open: ({ rows: input }) => join(input, table, run),
    },
    run,
  );
}

/** No solution at all. */
export function newNothing(run: Run): PlanNode {
  return newValues({ slots: [], rows: [], detail: () => 'nothing' }, run);
}

function* join(input: Iterable<Parameters<typeof partnersOf>[0]>, table: JoinTable, run: Run) {
  for (const batch of input) {
    // The first of a plan has nothing to join with.
    if (batch !== run.unit) yield* partnersOf(batch, table, run);
    else if (table.rows.length > 0) yield table.rows;
  }
}
