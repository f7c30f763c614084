import type { NumericValue } from '../value/value.ts';
import { compareDecimals } from '../decimals/decimal.ts';
import { commonType, exactly, isExact, toDecimal, toDouble, toFloating } from './promote.ts';

/**
 * Compares numbers as op:numeric-less-than does, in the type that both are promoted to (XPath Functions 3.1 §4.3).
 *
 * @returns below 0, 0, above 0; NaN where one is NaN, which stands in no order
 */
export function compareNumbers(left: NumericValue, right: NumericValue): number {
  if (isExact(left) && isExact(right)) return compareExact(left, right);
  const type = commonType(left.kind, right.kind) === 'float' ? 'float' : 'double';
  return compareDoubles(toFloating(left, type), toFloating(right, type));
}

function compareExact(
  left: Parameters<typeof toDecimal>[0],
  right: Parameters<typeof toDecimal>[0],
): number {
  if (typeof left.value === 'number' && typeof right.value === 'number') {
    return left.value - right.value;
  }
  const order = compareDoubles(toDouble(left), toDouble(right));
  return order === 0 ? compareDecimals(toDecimal(left), toDecimal(right)) : order;
}

function compareDoubles(left: number, right: number): number {
  if (left === right) return 0;
  if (left < right) return -1;
  return left > right ? 1 : NaN;
}

/**
 * Compares numbers by what they are exactly, whatever their types: a total order, NaN first. Never against
 * `compareNumbers`, which may find equal what promotion rounds together.
 */
export function orderNumbers(left: NumericValue, right: NumericValue): number {
  const [near, other] = [toDouble(left), toDouble(right)];
  if (Number.isNaN(near) || Number.isNaN(other)) {
    return Number(Number.isNaN(other)) - Number(Number.isNaN(near));
  }
  if (near !== other) return near < other ? -1 : 1;
  if (!Number.isFinite(near) || (!isExact(left) && !isExact(right))) {
    return orderInfinite(left, right);
  }
  return compareDecimals(exactly(left), exactly(right));
}

/** What is too large for a double is an integer or decimal, and below infinity. */
function orderInfinite(left: NumericValue, right: NumericValue): number {
  if (!isExact(left) && !isExact(right)) return 0;
  if (isExact(left) && isExact(right)) return compareDecimals(toDecimal(left), toDecimal(right));
  const sign = toDouble(left) > 0 ? 1 : -1;
  return isExact(left) ? -sign : sign;
}
