import { readDateParts, type DateParts } from '../../../rdf/xsd/date-forms.ts';
import { dateTimeValue } from '../value/make-value.ts';
import type { DateTimeType, DateTimeValue } from '../value/value.ts';
import { daysFromDate } from './calendar.ts';

/** Years of more digits are more than we follow: seconds from 1970 would no longer be exact. */
const mostYearDigits = 9;

/** A value from its lexical form; nothing where it is none, as 30 February is. */
export function readDateTime(type: DateTimeType, text: string): DateTimeValue | undefined {
  const parts = readDateParts(type, text);
  if (!parts || (parts['year'] ?? '').replace('-', '').length > mostYearDigits) return undefined;
  const seconds = secondsIn(parts);
  // 24:00:00 is the start of the next day; a time of day has no next day (XML Schema 1.1 Part 2 §3.3.8).
  const local = daysIn(parts) * 86_400 + (type === 'time' ? seconds % 86_400 : seconds);
  const fraction = (parts['fraction'] ?? '').replace(/0+$/, '');
  return dateTimeValue({ type, local, fraction, zone: zoneIn(parts) });
}

/** What a type lacks is as in a leap year, so that --02-29 is a day (XPath Functions 3.1 §9.4 takes 1972). */
function daysIn({ year = '1972', month = '1', day = '1' }: DateParts): number {
  return daysFromDate(Number(year), Number(month), Number(day));
}

function secondsIn({ hour = '0', minute = '0', second = '0' }: DateParts): number {
  return Number(hour) * 3600 + Number(minute) * 60 + Number(second);
}

function zoneIn({ utc, zoneSign, zoneHour, zoneMinute }: DateParts): number | undefined {
  if (utc !== undefined) return 0;
  if (zoneSign === undefined) return undefined;
  const total = Number(zoneHour) * 60 + Number(zoneMinute);
  // Not −0, which is another value than 0 in JavaScript.
  return zoneSign === '-' ? 0 - total : total;
}
