import type { Part } from '../../nodes/part.ts';
import { newNode, type Input, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { union, isApart } from '../../rows/slots.ts';
import type { Batch } from '../../rows/batch.ts';
import type { Run } from '../../run/run.ts';
import { Progress } from './join-order.ts';

/**
 * Join (SPARQL 1.1 Query §18.5) of any number of operators, with the filters, assignments and optional parts of their
 * groups. Depth first, batch by batch: what is next is decided for each batch, and an early end costs nothing.
 */
export function newJoinGroup(parts: readonly Part[], run: Run): PlanNode {
  const nodes = parts.map(({ node }) => node);
  const members = parts.filter(({ turn }) => turn === 'any').map(({ node }) => node);
  const start = new Progress(parts);
  return newNode(
    {
      name: 'join',
      detail: () => '',
      certain: union(...nodes.map(({ certain }) => certain)),
      possible: union(...nodes.map(({ possible }) => possible)),
      reads: union(...nodes.map(({ reads }) => reads)),
      isCorrelated: nodes.every(({ isCorrelated }) => isCorrelated),
      keepsOrder: nodes.every(({ keepsOrder }) => keepsOrder),
      estimate: guess(members),
      children: nodes,
      fanOut: (batch) => Math.min(guess(members), ...members.map((node) => node.fanOut(batch))),
      open: (input) => join(input, start, false),
      openFirst: (input) => join(input, start, true),
    },
    run,
  );
}

/** As if each that shares a variable with those before gave one row for each of theirs. */
function guess(members: readonly PlanNode[]): number {
  const [first, ...others] = members.toSorted((a, b) => a.estimate - b.estimate);
  if (!first) return 1;
  const bound = new Set(first.certain);
  let rows = first.estimate;
  for (const { estimate, certain } of others) {
    if (isApart(certain, bound)) rows *= estimate;
    for (const slot of certain) bound.add(slot);
  }
  return rows;
}

interface Frame {
  readonly batches: Iterator<Batch>;
  readonly progress: Progress;
}

function* join({ rows, fixed }: Input, start: Progress, isFirstEnough: boolean): Rows {
  const frames: Frame[] = [{ batches: rows[Symbol.iterator](), progress: start }];
  try {
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const result = frame.batches.next();
      if (result.done) {
        frames.pop();
        continue;
      }
      const batch = result.value;
      const part = frame.progress.choose(batch);
      if (!part) {
        yield batch;
        continue;
      }
      const { node } = part;
      const isShort = isFirstEnough && frame.progress.isLast;
      const open = (isShort ? node.openFirst : undefined) ?? node.open;
      const batches = open({ rows: [batch], fixed })[Symbol.iterator]();
      frames.push({ batches, progress: frame.progress.after(part) });
    }
  } finally {
    for (const { batches } of frames.toReversed()) batches.return?.();
  }
}
