import { dateTimeValue } from '../value/make-value.ts';
import type { DateTimeType, DateTimeValue } from '../value/value.ts';
import { daysFromDate, daysInMonth } from './calendar.ts';

/** Parts of the lexical forms (XML Schema 1.1 Part 2 §3.3.7 to §3.3.14). Years of more than 9 digits are more than we follow. */
const year = '(?<year>-?(?:[1-9]\\d{4,8}|\\d{4}))';
const month = '(?<month>\\d\\d)';
const day = '(?<day>\\d\\d)';
const time = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)(?:\\.(?<fraction>\\d+))?';
const zone = '(?<zone>Z|[+-]\\d\\d:\\d\\d)?';

const forms: Readonly<Record<DateTimeType, RegExp>> = {
  dateTime: form(`${year}-${month}-${day}T${time}`),
  date: form(`${year}-${month}-${day}`),
  time: form(time),
  gYear: form(year),
  gYearMonth: form(`${year}-${month}`),
  gMonth: form(`--${month}`),
  gDay: form(`---${day}`),
  gMonthDay: form(`--${month}-${day}`),
};

function form(parts: string): RegExp {
  return new RegExp(`^${parts}${zone}$`);
}

/** A value from its lexical form; nothing where it is none, as 30 February is. */
export function readDateTime(type: DateTimeType, text: string): DateTimeValue | undefined {
  const groups = forms[type].exec(text)?.groups;
  if (!groups) return undefined;
  const zone = readZone(groups['zone']);
  const days = readDays(groups);
  const seconds = readTime(groups);
  if (zone === 'wrong' || days === undefined || seconds === undefined) return undefined;
  // 24:00:00 is the start of the next day; a time of day has no next day (XML Schema 1.1 Part 2 §3.3.8).
  const local = days * 86_400 + (type === 'time' ? seconds % 86_400 : seconds);
  const fraction = (groups['fraction'] ?? '').replace(/0+$/, '');
  return dateTimeValue({ type, local, fraction, zone });
}

type Groups = Readonly<Record<string, string | undefined>>;

/** What a type lacks is as in a leap year, so that --02-29 is a day (XPath Functions 3.1 §9.4 takes 1972). */
function readDays(groups: Groups): number | undefined {
  const year = Number(groups['year'] ?? 1972);
  const month = Number(groups['month'] ?? 1);
  const day = Number(groups['day'] ?? 1);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isDay ? daysFromDate(year, month, day) : undefined;
}

function readTime(groups: Groups): number | undefined {
  const hour = Number(groups['hour'] ?? 0);
  const minute = Number(groups['minute'] ?? 0);
  const second = Number(groups['second'] ?? 0);
  if (minute > 59 || second > 59 || hour > 24) return undefined;
  const isPastMidnight = minute + second + Number(groups['fraction'] ?? 0) > 0;
  return hour === 24 && isPastMidnight ? undefined : hour * 3600 + minute * 60 + second;
}

function readZone(text: string | undefined): number | undefined | 'wrong' {
  if (text === undefined) return undefined;
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(4))];
  const total = hours * 60 + minutes;
  if (minutes > 59 || total > 14 * 60) return 'wrong';
  // Not −0, which is another value than 0 in JavaScript.
  return text.startsWith('-') ? 0 - total : total;
}
