import { addDuration, subtractDateTimes } from '../dates/shift-date-time.ts';
import {
  addDurations,
  divideDurations,
  multiplyDuration,
  negateDuration,
} from '../dates/duration-arithmetic.ts';
import { calculate, type ArithmeticOperator } from '../numbers/arithmetic.ts';
import { isNumeric } from '../numbers/promote.ts';
import type { Evaluated, Value } from '../value/value.ts';

/**
 * A value of two (SPARQL 1.1 Query §17.3). Numbers as the table has it; and, as XPath has them, dates and times with durations
 * and with each other, and durations with each other and with numbers (XPath Functions 3.1 §8.4, §9.7, §9.8).
 */
export function applyArithmetic(
  operator: ArithmeticOperator,
  left: Value,
  right: Value,
): Evaluated {
  if (isNumeric(left) && isNumeric(right)) return calculate(operator, left, right);
  return temporal[operator](left, right);
}

const temporal: Readonly<Record<ArithmeticOperator, (left: Value, right: Value) => Evaluated>> = {
  '+': (left, right) => {
    if (left.kind === 'duration' && right.kind === 'duration') return addDurations(left, right);
    if (left.kind === 'dateTime' && right.kind === 'duration') return addDuration(left, right);
    return left.kind === 'duration' && right.kind === 'dateTime'
      ? addDuration(right, left)
      : undefined;
  },
  '-': (left, right) => {
    if (left.kind === 'dateTime' && right.kind === 'dateTime')
      return subtractDateTimes(left, right);
    if (right.kind !== 'duration') return undefined;
    const negated = negateDuration(right);
    if (left.kind === 'duration') return addDurations(left, negated);
    return left.kind === 'dateTime' ? addDuration(left, negated) : undefined;
  },
  '*': (left, right) => {
    if (left.kind === 'duration' && isNumeric(right)) return multiplyDuration(left, right);
    return isNumeric(left) && right.kind === 'duration' ? multiplyDuration(right, left) : undefined;
  },
  '/': (left, right) => (left.kind === 'duration' ? divideDurations(left, right) : undefined),
};
