import { noSlots, type Slots } from '../rows/slots.ts';
import type { Batch } from '../rows/batch.ts';
import type { Run } from '../run/run.ts';

/** Solutions as they are found: whoever leaves the loop early ends the work. */
export type Rows = Iterable<Batch>;

/** What an operator starts from. */
export interface Input {
  /** Each row is extended by what the operator finds for it; one that binds nothing asks for everything. */
  readonly rows: Rows;
  /**
   * The row in which whatever the operator must evaluate apart, once for all rows, starts: one that binds nothing,
   * or the solution for which EXISTS is asked, whose values stand for its variables (SPARQL 1.1 Query §18.6).
   */
  readonly fixed: Batch;
}

/** What EXPLAIN tells of an operator that ran. */
export interface Counts {
  opened: number;
  rows: number;
  milliseconds: number;
}

/** An operator of a plan: it extends rows that it is given. */
export interface PlanNode {
  /** In the words of the trade: scan, hash join, filter. */
  readonly name: string;
  /** The pattern or expression, for people. */
  readonly detail: () => string;
  /** Variables that each of its rows binds, by slot. */
  readonly certain: Slots;
  /** Variables that some of its rows may bind. */
  readonly possible: Slots;
  /**
   * Variables that would change what it finds if they were bound before it starts, beyond joining: those that a
   * FILTER or an OPTIONAL inside sees unbound (SPARQL 1.1 Query §18.2.2, bottom-up evaluation).
   */
  readonly reads: Slots;
  /** Whether it looks at each row that it is given throughout: nothing in it is evaluated apart. */
  readonly isCorrelated: boolean;
  /** Whether what it finds for a row comes before what it finds for the next one. */
  readonly keepsOrder: boolean;
  /** About how many rows it gives to a row that binds nothing. */
  readonly estimate: number;
  readonly children: readonly PlanNode[];
  readonly counts: Counts;
  readonly open: (input: Input) => Rows;
  /** The same, but it may leave out all but one of the rows that it finds for a row. */
  readonly openFirst?: (input: Input) => Rows;
  /** About how many rows it gives for each row of a batch. */
  readonly fanOut: (batch: Batch) => number;
}

type NodeParts = Pick<PlanNode, 'name' | 'detail' | 'certain' | 'possible' | 'estimate' | 'open'> &
  Partial<PlanNode>;

/** An operator, with what most of them have in common, and its counts kept where somebody wants them. */
export function newNode(parts: NodeParts, { isExplained }: Run): PlanNode {
  const counts = { opened: 0, rows: 0, milliseconds: 0 };
  const { open, estimate } = parts;
  return {
    reads: noSlots,
    isCorrelated: true,
    keepsOrder: true,
    children: [],
    fanOut: () => estimate,
    ...parts,
    counts,
    open: isExplained ? (input) => counted(open(input), counts) : open,
  };
}

/** The time is that between asking for a batch and having it, the operators below included. */
function* counted(rows: Rows, counts: Counts): Generator<Batch> {
  counts.opened += 1;
  let start = performance.now();
  for (const batch of rows) {
    counts.milliseconds += performance.now() - start;
    counts.rows += batch.length;
    yield batch;
    start = performance.now();
  }
  counts.milliseconds += performance.now() - start;
}
