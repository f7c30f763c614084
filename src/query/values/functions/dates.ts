import { partsOf, zoneText, type DateTimeParts } from '../dates/write-date-time.ts';
import { Decimal, readDecimal } from '../decimals/decimal.ts';
import { decimalValue, durationValue, integerValue, stringValue } from '../value/make-value.ts';
import type { DateTimeType, DateTimeValue, Value } from '../value/value.ts';
import { nullary, unary, type FunctionTable, type SparqlFunction } from './function-table.ts';

const withYear: readonly DateTimeType[] = ['dateTime', 'date', 'gYear', 'gYearMonth'];
const withMonth: readonly DateTimeType[] = [
  'dateTime',
  'date',
  'gYearMonth',
  'gMonth',
  'gMonthDay',
];
const withDay: readonly DateTimeType[] = ['dateTime', 'date', 'gDay', 'gMonthDay'];
const withTime: readonly DateTimeType[] = ['dateTime', 'time'];

/** Functions on dates and times (SPARQL 1.1 Query §17.4.5). Beyond what is required, they take every type that has the part. */
export const dateFunctions: FunctionTable = {
  now: nullary((query) => query.now()),
  year: part('year', withYear),
  month: part('month', withMonth),
  day: part('day', withDay),
  hours: part('hour', withTime),
  minutes: part('minute', withTime),
  seconds: unary((value) => (has(value, withTime) ? decimalValue(secondsOf(value)) : undefined)),
  timezone: unary((value) =>
    value.kind === 'dateTime' && value.zone !== undefined
      ? durationValue('dayTimeDuration', 0, new Decimal(BigInt(value.zone * 60), 0))
      : undefined,
  ),
  tz: unary((value) => (value.kind === 'dateTime' ? stringValue(zoneText(value.zone)) : undefined)),
};

function part(name: keyof DateTimeParts, types: readonly DateTimeType[]): SparqlFunction {
  return unary((value) => (has(value, types) ? integerValue(partsOf(value)[name]) : undefined));
}

function secondsOf(value: DateTimeValue): Decimal {
  const { second } = partsOf(value);
  return readDecimal(`${second}.${value.fraction}`) ?? new Decimal(BigInt(second), 0);
}

function has(value: Value, types: readonly DateTimeType[]): value is DateTimeValue {
  return value.kind === 'dateTime' && types.includes(value.type);
}
