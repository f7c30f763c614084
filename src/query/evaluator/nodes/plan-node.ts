import type { OperatorName } from '../../question/explanation.ts';
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
  /** Rows that were to be expected for the rows that came to it. */
  expected: number;
  rows: number;
  milliseconds: number;
}

/** An operator of a plan: it extends rows that it is given. */
export interface PlanNode {
  readonly name: OperatorName;
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
  readonly openFirst?: ((input: Input) => Rows) | undefined;
  /** About how many rows it gives for each row of a batch. */
  readonly fanOut: (batch: Batch) => number;
}

type NodeParts = Pick<PlanNode, 'name' | 'detail' | 'certain' | 'possible' | 'estimate' | 'open'> &
  Partial<PlanNode>;

/** An operator, with what most of them have in common, and its counts kept where somebody wants them. */
export function newNode(parts: NodeParts, { isExplained }: Run): PlanNode {
  const { estimate } = parts;
  // Member by member, so that all operators have one shape, which makes looking at them quick.
  const node: PlanNode = {
    name: parts.name,
    detail: parts.detail,
    certain: parts.certain,
    possible: parts.possible,
    reads: parts.reads ?? noSlots,
    isCorrelated: parts.isCorrelated ?? true,
    keepsOrder: parts.keepsOrder ?? true,
    estimate,
    children: parts.children ?? [],
    counts: { opened: 0, expected: 0, rows: 0, milliseconds: 0 },
    open: parts.open,
    openFirst: parts.openFirst,
    fanOut: parts.fanOut ?? (() => estimate),
  };
  return isExplained ? counted(node) : node;
}

/** The same operator, with its counts kept. */
function counted(node: PlanNode): PlanNode {
  const { open, openFirst, fanOut, counts } = node;
  const watch = (input: Input, most: number): Input => {
    counts.opened += 1;
    return {
      ...input,
      rows: expecting(input.rows, (batch) => Math.min(most, fanOut(batch)), counts),
    };
  };
  return {
    ...node,
    open: (input) => counting(open(watch(input, Infinity)), counts),
    ...(openFirst && { openFirst: (input) => counting(openFirst(watch(input, 1)), counts) }),
  };
}

/** Batches as they come to an operator: each row is expected to give so many. */
function* expecting(rows: Rows, fanOut: PlanNode['fanOut'], counts: Counts): Generator<Batch> {
  for (const batch of rows) {
    counts.expected += fanOut(batch) * batch.length;
    yield batch;
  }
}

/** The time is that between asking for a batch and having it, the operators below included. */
function* counting(rows: Rows, counts: Counts): Generator<Batch> {
  let start = performance.now();
  for (const batch of rows) {
    counts.milliseconds += performance.now() - start;
    counts.rows += batch.length;
    yield batch;
    start = performance.now();
  }
  counts.milliseconds += performance.now() - start;
}
