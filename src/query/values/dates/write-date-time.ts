import type { DateTimeType, DateTimeValue } from '../value/value.ts';
import { dateFromDays, type CalendarDate } from './calendar.ts';

/** The seven properties, on the clock of the value's own zone. */
export interface DateTimeParts extends CalendarDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Its parts; those that its type lacks are as it was filled in. */
export function partsOf({ local }: Pick<DateTimeValue, 'local'>): DateTimeParts {
  const days = Math.floor(local / 86_400);
  const seconds = local - days * 86_400;
  return {
    ...dateFromDays(days),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}

const layouts: Readonly<Record<DateTimeType, (parts: DateTimeParts, fraction: string) => string>> =
  {
    dateTime: (parts, fraction) => `${dateText(parts)}T${timeText(parts, fraction)}`,
    date: dateText,
    time: timeText,
    gYear: ({ year }) => yearText(year),
    gYearMonth: ({ year, month }) => `${yearText(year)}-${two(month)}`,
    gMonth: ({ month }) => `--${two(month)}`,
    gDay: ({ day }) => `---${two(day)}`,
    gMonthDay: ({ month, day }) => `--${two(month)}-${two(day)}`,
  };

/** The lexical form, in the zone that it has (XPath Functions 3.1 §19.1.2.2). */
export function dateTimeText(value: Omit<DateTimeValue, 'kind' | 'term'>): string {
  return layouts[value.type](partsOf(value), value.fraction) + zoneText(value.zone);
}

function dateText({ year, month, day }: CalendarDate): string {
  return `${yearText(year)}-${two(month)}-${two(day)}`;
}

function timeText({ hour, minute, second }: DateTimeParts, fraction: string): string {
  const part = fraction === '' ? '' : `.${fraction}`;
  return `${two(hour)}:${two(minute)}:${two(second)}${part}`;
}

function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : digits;
}

/** `Z`, `+02:00`, or nothing (what TZ gives, SPARQL 1.1 Query §17.4.5.9). */
export function zoneText(zone: number | undefined): string {
  if (zone === undefined) return '';
  if (zone === 0) return 'Z';
  const size = Math.abs(zone);
  return `${zone < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
