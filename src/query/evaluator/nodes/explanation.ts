import type { PlanNode } from './plan-node.ts';

/** What EXPLAIN tells of an operator and of those below it. */
export interface Explanation {
  readonly operator: string;
  readonly detail: string;
  /** Rows that were expected of it for one that binds nothing. */
  readonly estimate: number;
  /** How often it was started, what it gave in all, and how long that took, the operators below it included. */
  readonly started: number;
  readonly rows: number;
  readonly milliseconds: number;
  readonly inputs: readonly Explanation[];
}

/** A plan as it ran, to be written as JSON. */
export function explainNode({ name, detail, estimate, counts, children }: PlanNode): Explanation {
  const { opened, rows, milliseconds } = counts;
  return {
    operator: name,
    detail: detail(),
    estimate: Math.round(estimate),
    started: opened,
    rows,
    milliseconds: Math.round(1000 * milliseconds) / 1000,
    inputs: children.map(explainNode),
  };
}

/** The same as text: a line for each operator, indented below the one that asks it. */
export function explanationText(explanation: Explanation, depth = 0): string {
  const { operator, detail, estimate, started, rows, milliseconds, inputs } = explanation;
  const what = detail === '' ? operator : `${operator} ${detail}`;
  const times = started === 1 ? '' : `, started ${started} times`;
  const counts = `expected ${estimate}, got ${rows} in ${milliseconds} ms${times}`;
  const line = `${'  '.repeat(depth)}${what}  (${counts})`;
  return [line, ...inputs.map((input) => explanationText(input, depth + 1))].join('\n');
}
