import { daysInMonth } from '../../../rdf/xsd/calendar.ts';
import {
  addDecimals,
  Decimal,
  decimalText,
  readDecimal,
  splitDecimal,
  subtractDecimals,
  zero,
} from '../decimals/decimal.ts';
import { dateTimeValue, durationValue } from '../value/make-value.ts';
import type { DateTimeValue, DurationValue, Evaluated } from '../value/value.ts';
import { secondsOf } from './cast-date-time.ts';
import { instantOf } from './compare-date-times.ts';
import { partsOf } from './write-date-time.ts';

/** What a duration may be added to (XPath Functions 3.1 §9.7). */
const movable: ReadonlySet<string> = new Set(['dateTime', 'date', 'time']);

/** Years have 9 digits at most. */
const furthest = 1e9 * 366 * 86_400;

/**
 * A dateTime, date or time moved by a duration: months first, the day then being the last of its month where there are fewer,
 * then seconds (XML Schema 1.1 Part 2 §E.3.1). A date keeps no part of a day; a time wraps at midnight, and takes no months.
 */
export function addDuration(value: DateTimeValue, duration: DurationValue): Evaluated {
  if (!movable.has(value.type) || (value.type === 'time' && duration.months !== 0))
    return undefined;
  const [whole, rest] = splitDecimal(addDecimals(fractionOf(value), duration.seconds));
  const isBefore = rest.units < 0n;
  const fraction = isBefore ? addDecimals(rest, new Decimal(1n, 0)) : rest;
  const moved = addMonths(value.local, duration.months) + Number(whole) - (isBefore ? 1 : 0);
  if (!(Math.abs(moved) < furthest)) return undefined;
  const { type, zone } = value;
  const [, digits = ''] = decimalText(fraction).split('.');
  if (type === 'date') {
    return dateTimeValue({ type, local: Math.floor(moved / 86_400) * 86_400, fraction: '', zone });
  }
  const local = type === 'time' ? moved - Math.floor(moved / 86_400) * 86_400 : moved;
  return dateTimeValue({
    type,
    local: type === 'time' ? local + day1972 : local,
    fraction: digits,
    zone,
  });
}

/** The day that times are read on. */
const day1972 = secondsOf({ year: 1972, month: 1, day: 1, hour: 0, minute: 0, second: 0 });

function addMonths(local: number, months: number): number {
  if (months === 0) return local;
  const parts = partsOf({ local });
  const total = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return secondsOf({ ...parts, year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
}

/**
 * How long after the second value the first is, as an xsd:dayTimeDuration (XPath Functions 3.1 §9.8). One without zone is
 * taken as in UTC, which is the implicit time zone here.
 */
export function subtractDateTimes(left: DateTimeValue, right: DateTimeValue): Evaluated {
  if (left.type !== right.type || !movable.has(left.type)) return undefined;
  const whole = new Decimal(BigInt(instantOf(left) - instantOf(right)), 0);
  const fraction = subtractDecimals(fractionOf(left), fractionOf(right));
  return durationValue('dayTimeDuration', 0, addDecimals(whole, fraction));
}

function fractionOf({ fraction }: DateTimeValue): Decimal {
  return fraction === '' ? zero : (readDecimal(`0.${fraction}`) ?? zero);
}
