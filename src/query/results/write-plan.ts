import type { Explanation } from '../question/explanation.ts';

/** A plan as text: a line for each operator, indented below the one that asks it. */
export function planText(explanation: Explanation, depth = 0): string {
  const { operator, detail, estimate, started, rows, milliseconds, inputs } = explanation;
  const what = detail === '' ? operator : `${operator} ${detail}`;
  const times = started === 1 ? '' : `, started ${started} times`;
  const counts = `expected ${estimate}, got ${rows} in ${milliseconds} ms${times}`;
  const line = `${'  '.repeat(depth)}${what}  (${counts})\n`;
  return line + inputs.map((input) => planText(input, depth + 1)).join('');
}
