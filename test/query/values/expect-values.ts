import { expect, test } from 'vitest';
import { evaluate } from './evaluate-expression.ts';

/** One test per expression: what it gives, as in Turtle, or `error`. */
export function testValues(section: string, cases: readonly (readonly [string, string])[]): void {
  test.each(cases)(`${section}: %s is %s`, (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });
}
