import { newNode, type Input, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { noSlots, type Slots } from '../../rows/slots.ts';
import { Extension, type Batch } from '../../rows/batch.ts';
import { Merged } from '../../rows/merged.ts';
import type { Run } from '../../run/run.ts';
import { chooseRows } from '../filters/filter.ts';

/**
 * LeftJoin (SPARQL 1.1 Query §18.5), for OPTIONAL: rows extended by what the right side finds for them, its condition
 * included; as they are where it finds nothing. Looked up or hashed, as the right side is, and never a product.
 *
 * @param ordinal a slot of its own, for the number of a row in its batch
 */
export function newLeftJoin(
  right: PlanNode,
  { ordinal, reads }: { readonly ordinal: number; readonly reads: Slots },
  run: Run,
): PlanNode {
  return newNode(
    {
      name: 'left join',
      detail: () => '',
      certain: noSlots,
      possible: right.possible,
      reads,
      keepsOrder: right.keepsOrder,
      isCorrelated: right.isCorrelated,
      estimate: Math.max(1, right.estimate),
      children: [right],
      fanOut: (batch) => Math.max(1, right.fanOut(batch)),
      open: (input) => leftJoin(input, right, ordinal),
    },
    run,
  );
}

function* leftJoin({ rows, fixed }: Input, right: PlanNode, ordinal: number): Rows {
  const merge = right.keepsOrder ? inOrder : matchesFirst;
  for (const batch of rows) {
    const numbers = Uint32Array.from({ length: batch.length }, (_, row) => row);
    const numbered = new Extension(batch, new Map([[ordinal, numbers]]));
    yield* merge(batch, right.open({ rows: [numbered], fixed }), ordinal);
  }
}

function* inOrder(batch: Batch, matches: Rows, ordinal: number): Rows {
  let next = 0;
  for (const found of matches) {
    const merging = new Merging(batch.length + found.length, next);
    const parents = found.columnOrUnbound(ordinal);
    for (let row = 0; row < found.length; row += 1) merging.add(parents[row] ?? 0, row);
    next = merging.next;
    yield new Merged(batch, found, merging);
  }
  const rest = chooseRows(batch, (row) => row >= next);
  if (rest) yield rest;
}

/** Where the right side gives rows in any order: those with a match, then those without. */
function* matchesFirst(batch: Batch, matches: Rows, ordinal: number): Rows {
  const isMatched = new Uint8Array(batch.length);
  for (const found of matches) {
    for (const parent of found.columnOrUnbound(ordinal)) isMatched[parent] = 1;
    yield found;
  }
  const rest = chooseRows(batch, (row) => isMatched[row] === 0);
  if (rest) yield rest;
}

/** Rows of a batch with the right side's, which come in the same order, and those without any between them. */
class Merging {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  length = 0;
  /** The first row that was not seen yet. */
  next: number;

  constructor(capacity: number, next: number) {
    this.left = new Uint32Array(capacity);
    this.right = new Uint32Array(capacity);
    this.next = next;
  }

  add(parent: number, found: number): void {
    for (; this.next < parent; this.next += 1) this.#push(this.next, 0);
    this.#push(parent, found + 1);
    this.next = parent + 1;
  }

  #push(left: number, right: number): void {
    this.left[this.length] = left;
    this.right[this.length] = right;
    this.length += 1;
  }
}
