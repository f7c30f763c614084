import { newNode, type Input, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { noSlots, type Slots } from '../../rows/slots.ts';
import { Extension, rowOf, type Batch } from '../../rows/batch.ts';
import { TupleTable } from '../../rows/tuple-table.ts';
import type { Run } from '../../run/run.ts';
import { chooseRows, guessedShare } from '../filters/filter.ts';

export interface Existence {
  /** EXISTS keeps the rows that have a match, NOT EXISTS those that have none. */
  readonly isNegated: boolean;
  /** A slot of its own, for the number of a row in its batch. */
  readonly ordinal: number;
  /** Variables of the pattern: rows that bind them alike have the same answer. */
  readonly slots: Slots;
  readonly reads: Slots;
}

/**
 * A semi-join or anti-join: FILTER EXISTS and NOT EXISTS (SPARQL 1.1 Query §18.6). The rows are looked up in the pattern
 * together where it goes through each of them; else for each that differs, the pattern is evaluated with its values.
 */
export function newSemiJoin(pattern: PlanNode, existence: Existence, run: Run): PlanNode {
  const isTogether = pattern.isCorrelated && existence.slots.size > 0;
  const exists = newExists(pattern, existence.slots, run);
  const { isNegated, reads } = existence;
  return newNode(
    {
      name: isNegated ? 'anti join' : 'semi join',
      detail: () => '',
      certain: noSlots,
      possible: noSlots,
      reads,
      estimate: guessedShare,
      isCorrelated: pattern.isCorrelated,
      children: [pattern],
      open: (input) =>
        isTogether
          ? together(input, pattern, existence)
          : oneByOne(input.rows, (batch, row) => exists(batch, row) !== isNegated),
    },
    run,
  );
}

function* together({ rows, fixed }: Input, pattern: PlanNode, existence: Existence): Rows {
  const { ordinal, isNegated } = existence;
  for (const batch of rows) {
    const isMatched = matchedRows(batch, { ordinal, pattern, fixed });
    const chosen = chooseRows(batch, (row) => (isMatched[row] === 1) !== isNegated);
    if (chosen) yield chosen;
  }
}

interface Matching {
  readonly ordinal: number;
  readonly pattern: PlanNode;
  readonly fixed: Batch;
}

/** 1 for each row of a batch that a pattern extends. */
export function matchedRows(batch: Batch, { ordinal, pattern, fixed }: Matching): Uint8Array {
  const isMatched = new Uint8Array(batch.length);
  const numbers = Uint32Array.from({ length: batch.length }, (_, row) => row);
  const numbered = new Extension(batch, new Map([[ordinal, numbers]]));
  let missing = batch.length;
  for (const found of (pattern.openFirst ?? pattern.open)({ rows: [numbered], fixed })) {
    for (const parent of found.columnOrUnbound(ordinal)) {
      if (isMatched[parent] === 1) continue;
      isMatched[parent] = 1;
      missing -= 1;
    }
    if (missing === 0) break;
  }
  return isMatched;
}

function* oneByOne(rows: Rows, isKept: (batch: Batch, row: number) => boolean): Rows {
  for (const batch of rows) {
    const chosen = chooseRows(batch, (row) => isKept(batch, row));
    if (chosen) yield chosen;
  }
}

/** Whether a pattern has a solution with the values of a row; asked once for rows that are alike. */
export function newExists(
  pattern: PlanNode,
  slots: Slots,
  { control }: Run,
): (batch: Batch, row: number) => boolean {
  const keys = [...slots];
  const known = new TupleTable(keys.length, control);
  const answers: boolean[] = [];
  let columns: readonly Uint32Array[] = [];
  let last: Batch | undefined;
  return (batch, row) => {
    if (batch !== last) columns = keys.map((slot) => batch.columnOrUnbound(slot));
    last = batch;
    const before = known.find(columns, row);
    if (before >= 0) return answers[before] ?? false;
    const fixed = rowOf(batch, row);
    const exists = hasRows(pattern.open({ rows: [fixed], fixed }));
    known.place(columns, row);
    answers.push(exists);
    return exists;
  };
}

function hasRows(rows: Rows): boolean {
  for (const batch of rows) if (batch.length > 0) return true;
  return false;
}
