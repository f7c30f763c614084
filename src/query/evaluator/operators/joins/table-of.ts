import { newShare } from '../../rows/control.ts';
import { type PlanNode } from '../../nodes/plan-node.ts';
import { common } from '../../rows/slots.ts';
import type { Batch } from '../../rows/batch.ts';
import { JoinTable } from '../../rows/join-table.ts';
import { RowStore } from '../../rows/row-store.ts';
import type { Run } from '../../run/run.ts';

/** All rows of an operator, evaluated apart when they are first asked for, and kept. */
export interface TableOf {
  /** @param fixed what the evaluation starts in: for another row, it is done again */
  readonly get: (fixed: Batch) => JoinTable;
  /** What was kept, if anything. */
  readonly peek: () => JoinTable | undefined;
}

export function newTableOf(inner: PlanNode, { control }: Run): TableOf {
  const slots = [...inner.possible];
  const certain = common(inner.certain, inner.possible);
  const share = newShare(control);
  const build = (fixed: Batch): JoinTable => {
    const store = new RowStore(slots, share);
    for (const batch of inner.open({ rows: [fixed], fixed })) store.add(batch);
    return new JoinTable(store.all(), { slots, certain }, share);
  };
  let kept: { readonly fixed: Batch; readonly table: JoinTable } | undefined;
  return {
    get: (fixed) => {
      if (kept?.fixed === fixed) return kept.table;
      kept = undefined;
      share.giveBack();
      kept = { fixed, table: build(fixed) };
      return kept.table;
    },
    peek: () => kept?.table,
  };
}
