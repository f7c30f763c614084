import { newNode, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { noSlots, type Slots } from '../../rows/slots.ts';
import { Extension, type Batch } from '../../rows/batch.ts';
import { chooseRows } from './filter.ts';
import type { Run } from '../../run/run.ts';

export interface Assignment {
  readonly slot: number;
  /** The ids of an expression's terms, one a row; 0 where it is an error. */
  readonly idsOf: (batch: Batch) => Uint32Array;
  /** Whether it has a value for each row. */
  readonly isCertain: boolean;
  /** Whether blank nodes are made by labels, which are the same ones within a solution. */
  readonly namesBlankNodes: boolean;
  readonly reads: Slots;
  readonly detail: () => string;
}

/**
 * Extend (SPARQL 1.1 Query §18.5): a variable for the value of an expression, none where that is an error. Where the
 * variable is bound already, by what this is joined with, only rows with the same value remain.
 */
export function newExtend(assignment: Assignment, run: Run): PlanNode {
  const { slot, isCertain, reads, detail } = assignment;
  const possible = new Set([slot]);
  return newNode(
    {
      name: 'extend',
      detail,
      certain: isCertain ? possible : noSlots,
      possible,
      reads,
      estimate: 1,
      open: ({ rows }) => extend(rows, assignment, run),
    },
    run,
  );
}

function* extend(rows: Rows, assignment: Assignment, { control, blankNodes }: Run): Rows {
  const { slot, idsOf, namesBlankNodes } = assignment;
  for (const found of rows) {
    control.check();
    const batch = namesBlankNodes ? blankNodes.number(found) : found;
    const made = idsOf(batch);
    const bound = batch.column(slot);
    const extended = bound
      ? joined(batch, { slot, bound, made })
      : new Extension(batch, new Map([[slot, made]]));
    if (extended) yield extended;
  }
}

interface Bound {
  readonly slot: number;
  readonly bound: Uint32Array;
  readonly made: Uint32Array;
}

/** The rows in which both values agree, or one is missing. */
function joined(batch: Batch, { slot, bound, made }: Bound): Batch | undefined {
  const either = made.map((id, row) => (id === 0 ? (bound[row] ?? 0) : id));
  const extended = new Extension(batch, new Map([[slot, either]]));
  return chooseRows(extended, (row) => {
    const known = bound[row] ?? 0;
    return known === 0 || known === either[row];
  });
}
