import { wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import { integerRanges, isInRange } from '../../../rdf/xsd/integer-ranges.ts';
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
import {
  dateTimeTypes,
  type BooleanValue,
  type DateTimeValue,
  type Evaluated,
  type FloatingValue,
  type IntegerValue,
} from '../value/value.ts';

/** Reads a lexical form as a value of one datatype; nothing where it is no lexical form of that. */
export type ReadLexical = (lexical: string) => Evaluated;

const booleans: Readonly<Record<string, BooleanValue>> = {
  true: booleanValue(true),
  '1': booleanValue(true),
  false: booleanValue(false),
  '0': booleanValue(false),
};

/** The types derived from xsd:integer, that one included, by their local names. */
export const integerTypes: readonly string[] = Object.keys(integerRanges);

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
    dateTimeTypes.map((kind) => [kind, (lexical: string) => readDateTime(kind, lexical)]),
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
