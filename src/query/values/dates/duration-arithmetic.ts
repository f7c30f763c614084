import {
  addDecimals,
  Decimal,
  decimalOf,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
  splitDecimal,
} from '../decimals/decimal.ts';
import { isExact, isNumeric, toDecimal } from '../numbers/promote.ts';
import { decimalValue, durationValue } from '../value/make-value.ts';
import type { DurationValue, Evaluated, NumericValue, Value } from '../value/value.ts';

export function negateDuration({ type, months, seconds }: DurationValue): DurationValue {
  return durationValue(type, 0 - months, negateDecimal(seconds));
}

/** The sum of two durations of one type (XPath Functions 3.1 §8.4); an xsd:duration has none there. */
export function addDurations(left: DurationValue, right: DurationValue): Evaluated {
  if (left.type !== right.type || left.type === 'duration') return undefined;
  return checked(left.type, left.months + right.months, addDecimals(left.seconds, right.seconds));
}

/** The duration so many times; months are rounded to whole ones (XPath Functions 3.1 §8.4.3). */
export function multiplyDuration(duration: DurationValue, factor: NumericValue): Evaluated {
  const times = decimalIn(factor);
  return times && scale(duration, (part) => multiplyDecimals(part, times));
}

/** A duration by a number, or the number of times that one duration goes into another (XPath Functions 3.1 §8.4.5). */
export function divideDurations(duration: DurationValue, divisor: Value): Evaluated {
  if (isNumeric(divisor)) {
    if (isInfinite(divisor)) return scale(duration, () => new Decimal(0n, 0));
    const parts = decimalIn(divisor);
    return parts && scale(duration, (part) => divideDecimals(part, parts));
  }
  if (divisor.kind !== 'duration' || divisor.type !== duration.type) return undefined;
  if (duration.type === 'duration') return undefined;
  const isMonths = duration.type === 'yearMonthDuration';
  const [size, other] = [duration, divisor].map(({ months, seconds }) =>
    isMonths ? new Decimal(BigInt(months), 0) : seconds,
  );
  const times = size && other && divideDecimals(size, other);
  return times && decimalValue(times);
}

function scale(
  { type, months, seconds }: DurationValue,
  change: (part: Decimal) => Decimal | undefined,
): Evaluated {
  if (type === 'duration') return undefined;
  const newMonths = change(new Decimal(BigInt(months), 0));
  const newSeconds = change(seconds);
  if (!newMonths || !newSeconds) return undefined;
  return checked(type, Number(splitDecimal(roundDecimal(newMonths, 'round'))[0]), newSeconds);
}

function checked(type: DurationValue['type'], months: number, seconds: Decimal): Evaluated {
  return Number.isSafeInteger(months) ? durationValue(type, months, seconds) : undefined;
}

function isInfinite(number: NumericValue): boolean {
  return !isExact(number) && Math.abs(number.value) === Infinity;
}

function decimalIn(value: NumericValue): Decimal | undefined {
  if (isExact(value)) return toDecimal(value);
  return Number.isFinite(value.value) ? decimalOf(value.value) : undefined;
}
