import { daysInMonth } from './calendar.ts';

/** Parts of the lexical forms of dates and times (XML Schema 1.1 Part 2 §3.3.7 to §3.3.14). */
const year = '(?<year>-?(?:[1-9]\\d{3,}|0\\d{3}))';
const month = '(?<month>\\d\\d)';
const day = '(?<day>\\d\\d)';
const time = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)(?:\\.(?<fraction>\\d+))?';
const zone = '(?:(?<utc>Z)|(?<zoneSign>[+-])(?<zoneHour>\\d\\d):(?<zoneMinute>\\d\\d))';

/** Local names of XML Schema's dates and times, and how each is written. */
const forms: Readonly<Record<string, RegExp>> = {
  dateTime: form(`${year}-${month}-${day}T${time}${zone}?`),
  dateTimeStamp: form(`${year}-${month}-${day}T${time}${zone}`),
  date: form(`${year}-${month}-${day}${zone}?`),
  time: form(`${time}${zone}?`),
  gYear: form(`${year}${zone}?`),
  gYearMonth: form(`${year}-${month}${zone}?`),
  gMonth: form(`--${month}${zone}?`),
  gDay: form(`---${day}${zone}?`),
  gMonthDay: form(`--${month}-${day}${zone}?`),
};

function form(parts: string): RegExp {
  return new RegExp(`^${parts}$`);
}

/** The datatypes of dates and times, by local name. */
export const dateTypes: readonly string[] = Object.keys(forms);

/** What a date or a time is made of: year, month, day, hour, minute, second, fraction, utc, zoneSign, zoneHour, zoneMinute. */
export type DateParts = Readonly<Record<string, string | undefined>>;

/**
 * Lexical form of a date or a time, taken apart.
 *
 * @param type the local name of its datatype
 * @returns `undefined` where it is none, as 30 February is
 */
export function readDateParts(type: string, lexical: string): DateParts | undefined {
  const parts = forms[type]?.exec(lexical)?.groups;
  return parts && isDayOfMonth(parts) && isTime(parts) && isZone(parts) ? parts : undefined;
}

/** Whether a text is a day of four digits for the year, without a time zone, as browsers and people write it. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && readDateParts('date', text) !== undefined;
}

/**
 * The number of days in the month of a date that names a later one, such as 30 for 2027-06-31.
 *
 * @returns `undefined` for what is a date, or has no form of one
 */
export function lastDayMissed(type: string, lexical: string): number | undefined {
  const parts = forms[type]?.exec(lexical)?.groups;
  const month = Number(parts?.['month']);
  const isMissed =
    parts?.['day'] !== undefined && month >= 1 && month <= 12 && !isDayOfMonth(parts);
  return isMissed ? daysInMonth(yearOf(parts), month) : undefined;
}

/** What a type lacks is as in a leap year: --02-29 is a day. */
function isDayOfMonth(parts: DateParts): boolean {
  const month = Number(parts['month'] ?? 1);
  const day = Number(parts['day'] ?? 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(yearOf(parts), month);
}

/** Of a year, only its place in 400 years matters, however many digits it has. */
function yearOf(parts: DateParts): number {
  return Number((parts['year'] ?? '2000').slice(-4));
}

/** 24:00:00 is the end of a day, and nothing comes after it. */
function isTime(parts: DateParts): boolean {
  const [hour, minute, second] = [parts['hour'], parts['minute'], parts['second']].map(Number);
  if (parts['hour'] === undefined) return true;
  const isEndOfDay = hour === 24 && minute === 0 && second === 0;
  const isWhole = Number(parts['fraction'] ?? 0) === 0;
  return (
    Number(minute) <= 59 && Number(second) <= 59 && (Number(hour) <= 23 || (isEndOfDay && isWhole))
  );
}

function isZone(parts: DateParts): boolean {
  const [hour, minute] = [Number(parts['zoneHour'] ?? 0), Number(parts['zoneMinute'] ?? 0)];
  return minute <= 59 && hour * 60 + minute <= 14 * 60;
}
