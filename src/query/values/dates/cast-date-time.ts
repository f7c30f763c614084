import { dateTimeValue } from '../value/make-value.ts';
import type { DateTimeType, DateTimeValue } from '../value/value.ts';
import { daysFromDate } from './calendar.ts';
import { partsOf, type DateTimeParts } from './write-date-time.ts';

/** The parts that a type keeps of a dateTime or date; the rest is as `readDateTime` fills it in. */
const kept: Readonly<Record<DateTimeType, readonly (keyof DateTimeParts)[]>> = {
  dateTime: ['year', 'month', 'day', 'hour', 'minute', 'second'],
  date: ['year', 'month', 'day'],
  time: ['hour', 'minute', 'second'],
  gYear: ['year'],
  gYearMonth: ['year', 'month'],
  gMonth: ['month'],
  gDay: ['day'],
  gMonthDay: ['month', 'day'],
};

const filledIn: DateTimeParts = { year: 1972, month: 1, day: 1, hour: 0, minute: 0, second: 0 };

/** A date or time as another type; only dateTimes and dates can be, and a date is no time (XPath Functions 3.1 §19.1.5 to §19.1.8). */
export function castDateTime(value: DateTimeValue, type: DateTimeType): DateTimeValue | undefined {
  if (value.type === type) return value;
  if (value.type !== 'dateTime' && (value.type !== 'date' || type === 'time')) return undefined;
  const all = partsOf(value);
  const parts = Object.fromEntries(kept[type].map((name) => [name, all[name]]));
  const local = secondsOf({ ...filledIn, ...parts });
  const fraction = kept[type].includes('second') ? value.fraction : '';
  return dateTimeValue({ type, local, fraction, zone: value.zone });
}

/** Seconds from 1970-01-01T00:00:00 to a time of a day. */
export function secondsOf({ year, month, day, hour, minute, second }: DateTimeParts): number {
  return daysFromDate(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
}
