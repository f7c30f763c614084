import type { Part } from '../nodes/part.ts';
import type { PlanNode } from '../nodes/plan-node.ts';
import { newJoinGroup } from '../operators/joins/join-group.ts';
import type { Run } from '../run/run.ts';

/** One operator for all parts of a group. */
export function nodeOf(parts: readonly Part[], run: Run): PlanNode {
  const [only] = parts;
  return only && parts.length === 1 && only.turn === 'any' ? only.node : newJoinGroup(parts, run);
}
