import type { Explanation } from '../../question/explanation.ts';
import type { PlanNode } from './plan-node.ts';

/** A plan as it ran. */
export function explainNode({ name, detail, estimate, counts, children }: PlanNode): Explanation {
  const { opened, expected, rows, milliseconds } = counts;
  return {
    operator: name,
    detail: detail(),
    estimate: Math.round(opened > 0 ? expected : estimate),
    started: opened,
    rows,
    milliseconds: Math.round(1000 * milliseconds) / 1000,
    inputs: children.map(explainNode),
  };
}
