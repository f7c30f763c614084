import { wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import { readDateTime } from '../dates/read-date-time.ts';
import { readDuration } from '../dates/durations.ts';
import { mostDigits, readDecimal } from '../decimals/decimal.ts';
import { readFloating } from '../numbers/floating-text.ts';
import {
  booleanValue,
  decimalValue,
  floatingValue,
  integerValue,
  stringValue,
} from '../value/make-value.ts';
import type {
  BooleanValue,
  DateTimeType,
  DateTimeValue,
  Evaluated,
  FloatingValue,
  Integer,
  IntegerValue,
} from '../value/value.ts';

/** Reads a lexical form as a value of one datatype; nothing where it is no lexical form of that. */
export type ReadLexical = (lexical: string) => Evaluated;

const booleans: Readonly<Record<string, BooleanValue>> = {
  true: booleanValue(true),
  '1': booleanValue(true),
  false: booleanValue(false),
  '0': booleanValue(false),
};

type IntegerRange = readonly [least: Integer | undefined, greatest: Integer | undefined];

/** The least and the greatest value of each type derived from xsd:integer (XML Schema 1.1 Part 2 §3.4.13 to §3.4.25). */
const integerRanges: Readonly<Record<string, IntegerRange>> = {
  integer: [undefined, undefined],
  nonPositiveInteger: [undefined, 0],
  negativeInteger: [undefined, -1],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  int: [-(2 ** 31), 2 ** 31 - 1],
  short: [-(2 ** 15), 2 ** 15 - 1],
  byte: [-128, 127],
  nonNegativeInteger: [0, undefined],
  unsignedLong: [0, 2n ** 64n - 1n],
  unsignedInt: [0, 2 ** 32 - 1],
  unsignedShort: [0, 2 ** 16 - 1],
  unsignedByte: [0, 255],
  positiveInteger: [1, undefined],
};

/** The types derived from xsd:integer, that one included, by their local names. */
export const integerTypes: readonly string[] = Object.keys(integerRanges);

/** Whether a whole number is one of a type derived from xsd:integer. */
export function isInRange(value: Integer, type: string): boolean {
  const [least, greatest] = integerRanges[type] ?? [];
  return (least === undefined || value >= least) && (greatest === undefined || value <= greatest);
}

function readInteger(lexical: string): IntegerValue | undefined {
  if (!/^[+-]?\d+$/.test(lexical) || lexical.length > mostDigits) return undefined;
  // Up to 15 digits are safe integers; −0 is 0.
  if (lexical.length <= 15) return integerValue(Number(lexical) || 0);
  const digits = BigInt(lexical.replace(/^[+-]/, ''));
  return integerValue(lexical.startsWith('-') ? -digits : digits);
}

function readIntegerOf(type: string): ReadLexical {
  return (lexical) => {
    const value = readInteger(lexical);
    return value && isInRange(value.value, type) ? value : undefined;
  };
}

function readFloatingOf(kind: FloatingValue['kind']): ReadLexical {
  return (lexical) => {
    const value = readFloating(lexical);
    return value === undefined ? undefined : floatingValue(kind, value);
  };
}

const dateTimeKinds: readonly DateTimeType[] = [
  'dateTime',
  'date',
  'time',
  'gYear',
  'gYearMonth',
  'gMonth',
  'gDay',
  'gMonthDay',
];

function readStamp(lexical: string): DateTimeValue | undefined {
  const value = readDateTime('dateTime', lexical);
  return value?.zone === undefined ? undefined : value;
}

/** By the local names of XML Schema. */
const readers: Readonly<Record<string, ReadLexical>> = {
  string: stringValue,
  boolean: (lexical) => booleans[lexical],
  decimal: (lexical) => {
    const value = readDecimal(lexical);
    return value && decimalValue(value);
  },
  float: readFloatingOf('float'),
  double: readFloatingOf('double'),
  dateTimeStamp: readStamp,
  duration: (lexical) => readDuration('duration', lexical),
  yearMonthDuration: (lexical) => readDuration('yearMonthDuration', lexical),
  dayTimeDuration: (lexical) => readDuration('dayTimeDuration', lexical),
  ...Object.fromEntries(integerTypes.map((type) => [type, readIntegerOf(type)])),
  ...Object.fromEntries(
    dateTimeKinds.map((kind) => [kind, (lexical: string) => readDateTime(kind, lexical)]),
  ),
};

/** The datatypes whose values we know, by IRI. */
export const literalReaders: ReadonlyMap<string, ReadLexical> = new Map(
  Object.entries(readers).map(([name, read]) => [wellKnownPrefixes.xsd + name, read]),
);

/** Datatypes whose ill-typed literals are false (SPARQL 1.1 Query §17.2.2). */
export const datatypesWithTruth: ReadonlySet<string> = new Set(
  [...integerTypes, 'boolean', 'decimal', 'float', 'double'].map(
    (name) => wellKnownPrefixes.xsd + name,
  ),
);
