import {
  addDecimals,
  compareDecimals,
  Decimal,
  decimalText,
  negateDecimal,
  readDecimal,
  splitDecimal,
} from '../decimals/decimal.ts';
import { durationValue } from '../value/make-value.ts';
import type { DurationValue } from '../value/value.ts';
import { daysFromDate } from './calendar.ts';

const days =
  '(?:(?<days>\\d+)D)?(?:T(?=.)(?:(?<hours>\\d+)H)?(?:(?<minutes>\\d+)M)?(?:(?<seconds>\\d+(?:\\.\\d+)?)S)?)?';
const months = '(?:(?<years>\\d+)Y)?(?:(?<months>\\d+)M)?';

/** The lexical forms (XML Schema 1.1 Part 2 §3.3.6, §3.4.26, §3.4.27). */
const forms: Readonly<Record<DurationValue['type'], RegExp>> = {
  duration: new RegExp(`^(?<sign>-?)P(?=.)${months}${days}$`),
  yearMonthDuration: new RegExp(`^(?<sign>-?)P(?=.)${months}$`),
  dayTimeDuration: new RegExp(`^(?<sign>-?)P(?=.)${days}$`),
};

const secondsIn = { days: 86_400n, hours: 3600n, minutes: 60n } as const;

/** A duration from its lexical form; nothing where it is none, or longer than we follow. */
export function readDuration(type: DurationValue['type'], text: string): DurationValue | undefined {
  const groups = forms[type].exec(text)?.groups;
  if (!groups) return undefined;
  const monthCount = Number(groups['years'] ?? 0) * 12 + Number(groups['months'] ?? 0);
  let seconds = readDecimal(groups['seconds'] ?? '0');
  for (const [unit, size] of Object.entries(secondsIn)) {
    const count = readDecimal(groups[unit] ?? '0');
    if (!count || !seconds) return undefined;
    seconds = addDecimals(seconds, new Decimal(count.units * size, 0));
  }
  if (!seconds || !Number.isSafeInteger(monthCount)) return undefined;
  if (groups['sign'] !== '-') return durationValue(type, monthCount, seconds);
  return durationValue(type, 0 - monthCount, negateDecimal(seconds));
}

/** The canonical lexical form (XML Schema 1.1 Part 2 §E.2): `P1Y2M`, `PT0S`. */
export function durationText({ type, months, seconds }: Omit<DurationValue, 'term'>): string {
  const isNegative = months < 0 || seconds.units < 0n;
  const years = monthsText(Math.abs(months));
  const rest = secondsText(isNegative ? negateDecimal(seconds) : seconds);
  const empty = type === 'yearMonthDuration' ? '0M' : 'T0S';
  return `${isNegative ? '-' : ''}P${years + rest || empty}`;
}

function monthsText(months: number): string {
  return count(Math.floor(months / 12), 'Y') + count(months % 12, 'M');
}

function secondsText(value: Decimal): string {
  const [whole, fraction] = splitDecimal(value);
  const seconds = decimalText(addDecimals(new Decimal(whole % 60n, 0), fraction));
  const time =
    count((whole / 3600n) % 24n, 'H') +
    count((whole / 60n) % 60n, 'M') +
    (seconds === '0' ? '' : `${seconds}S`);
  return count(whole / 86_400n, 'D') + (time === '' ? '' : `T${time}`);
}

function count(number: number | bigint, unit: string): string {
  return Number(number) === 0 ? '' : `${number}${unit}`;
}

/** Dates that months and days are compared from (XML Schema 1.1 Part 2 §3.3.6.1). */
const references = [
  [1696, 9],
  [1697, 2],
  [1903, 3],
  [1903, 7],
] as const;

/**
 * Compares durations: one is less where it ends earlier from each of four reference dates (XML Schema 1.1 Part 2 §3.3.6.1).
 *
 * @returns below 0, 0, above 0, or NaN where they stand in no order, as a month and 30 days
 */
export function compareDurations(left: DurationValue, right: DurationValue): number {
  if (left.months === right.months) return compareDecimals(left.seconds, right.seconds);
  const orders = new Set(
    references.map((from) => compareDecimals(secondsFrom(from, left), secondsFrom(from, right))),
  );
  const [order = NaN] = orders;
  return orders.size === 1 && order !== 0 ? order : NaN;
}

/** A total order that never goes against `compareDurations`: a month is taken as in the first of the reference dates. */
export function orderDurations(left: DurationValue, right: DurationValue): number {
  const [from] = references;
  return (
    compareDecimals(secondsFrom(from, left), secondsFrom(from, right)) || left.months - right.months
  );
}

function secondsFrom(
  [year, month]: readonly [number, number],
  { months, seconds }: DurationValue,
): Decimal {
  const later = year * 12 + month - 1 + months;
  const end = daysFromDate(Math.floor(later / 12), later - Math.floor(later / 12) * 12 + 1, 1);
  const days = end - daysFromDate(year, month, 1);
  return addDecimals(new Decimal(BigInt(days) * 86_400n, 0), seconds);
}
