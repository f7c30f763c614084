import { newNode, type Input, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { noSlots, type Slots } from '../../rows/slots.ts';
import { batchRows, type Batch } from '../../rows/batch.ts';
import type { Run } from '../../run/run.ts';
import { chooseRows, guessedShare } from '../filters/filter.ts';
import { matchedRows } from './semi-join.ts';
import { newTableOf, type TableOf } from './table-of.ts';

export interface Difference {
  /** A slot of its own, for the number of a row in its batch. */
  readonly ordinal: number;
  /** A slot that does not count as common: that of GRAPH, which is bound only afterwards (SPARQL 1.1 Query §18.6). */
  readonly hidden: number | undefined;
  /** Whether rows may be looked up in the right side: they bind all that they share with it, and so does that. */
  readonly isLookUp: boolean;
  readonly reads: Slots;
}

/** Minus (SPARQL 1.1 Query §18.5): the rows that agree with none of the right side's with which they share a variable. */
export function newMinus(right: PlanNode, difference: Difference, run: Run): PlanNode {
  const table = newTableOf(right, run);
  return newNode(
    {
      name: 'minus',
      detail: () => '',
      certain: noSlots,
      possible: noSlots,
      reads: difference.reads,
      isCorrelated: false,
      estimate: guessedShare,
      children: [right],
      open: (input) => minus(input, { right, difference, table }),
    },
    run,
  );
}

interface Subtraction {
  readonly right: PlanNode;
  readonly difference: Difference;
  readonly table: TableOf;
}

function* minus({ rows, fixed }: Input, { right, difference, table }: Subtraction): Rows {
  const { ordinal, isLookUp } = difference;
  for (const batch of rows) {
    // Few rows are looked up; for many, all of the right side is read once, if it is not much more.
    const isSmall = batch.length < batchRows && table.peek() === undefined;
    const hasMatch =
      isLookUp && (isSmall || right.estimate > batchRows * batchRows)
        ? lookUp(batch, { ordinal, pattern: right, fixed })
        : partnerIn(batch, table.get(fixed), difference.hidden);
    const chosen = chooseRows(batch, (row) => !hasMatch(row));
    if (chosen) yield chosen;
  }
}

function lookUp(
  batch: Batch,
  matching: Parameters<typeof matchedRows>[1],
): (row: number) => boolean {
  const isMatched = matchedRows(batch, matching);
  return (row) => isMatched[row] === 1;
}

function partnerIn(
  batch: Batch,
  table: ReturnType<TableOf['get']>,
  hidden: number | undefined,
): (row: number) => boolean {
  const probe = table.probe(batch, hidden);
  return (row) => {
    probe.start(row);
    for (let partner = probe.next(); partner >= 0; partner = probe.next()) {
      if (probe.isOverlap(partner)) return true;
    }
    return false;
  };
}
