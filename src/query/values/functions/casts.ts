import { wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import { terms } from '../../../rdf/terms.ts';
import { isInRange } from '../../../rdf/xsd/integer-ranges.ts';
import { booleanOf } from '../comparison/truth.ts';
import { plainFloatingText } from '../numbers/floating-text.ts';
import { Decimal, decimalOf, splitDecimal } from '../decimals/decimal.ts';
import { isNumeric, toDecimal, toDouble } from '../numbers/promote.ts';
import { dateTimeText } from '../dates/write-date-time.ts';
import { durationText } from '../dates/durations.ts';
import {
  booleanValue,
  decimalValue,
  durationValue,
  floatingValue,
  integerValue,
  stringValue,
} from '../value/make-value.ts';
import { integerTypes, literalReaders } from '../terms/read-literal.ts';
import { lexicalOf } from '../terms/term-of.ts';
import { valueOf } from '../terms/value-of.ts';
import {
  dateTimeTypes,
  type DurationValue,
  type Evaluated,
  type NumericValue,
  type Value,
} from '../value/value.ts';
import { unary, type SparqlFunction } from './function-table.ts';
import { castDateTime } from '../dates/cast-date-time.ts';

/** Casts a value that is no text to a type; nothing where XPath casts none such (XPath Functions 3.1 §19.1). */
type Cast = (value: Value) => Evaluated;

function toDecimalValue(value: Value): Evaluated {
  const number = numberIn(value);
  if (!number) return undefined;
  const exact = exactly(number);
  return exact && decimalValue(exact);
}

/** Infinite values and NaN have none. */
function exactly(value: NumericValue): Decimal | undefined {
  if (value.kind === 'integer' || value.kind === 'decimal') return toDecimal(value);
  return Number.isFinite(value.value) ? decimalOf(value.value) : undefined;
}

/** A number, or 1 and 0 for true and false. */
function numberIn(value: Value): NumericValue | undefined {
  if (value.kind === 'boolean') return integerValue(value.value ? 1 : 0);
  return isNumeric(value) ? value : undefined;
}

/** Towards 0. */
function toInteger(value: Value): ReturnType<typeof integerValue> | undefined {
  const number = numberIn(value);
  if (number?.kind === 'integer') return integerValue(number.value);
  const exact = number && exactly(number);
  return exact && integerValue(splitDecimal(exact)[0]);
}

function toFloatingOf(kind: 'float' | 'double'): Cast {
  return (value) => {
    const number = numberIn(value);
    return number && floatingValue(kind, toDouble(number));
  };
}

/** A type derived from xsd:integer: the number, where it is one of the type. */
function toIntegerOf(type: string): Cast {
  return (value) => {
    const integer = toInteger(value);
    return integer && isInRange(integer.value, type) ? integer : undefined;
  };
}

function toBoolean(value: Value): Evaluated {
  return isNumeric(value) || value.kind === 'boolean' ? booleanValue(booleanOf(value)) : undefined;
}

function toDurationOf(type: DurationValue['type']): Cast {
  return (value) => {
    if (value.kind !== 'duration') return undefined;
    const months = type === 'dayTimeDuration' ? 0 : value.months;
    const seconds = type === 'yearMonthDuration' ? new Decimal(0n, 0) : value.seconds;
    return durationValue(type, months, seconds);
  };
}

/** By the local names of XML Schema. */
const casts: Readonly<Record<string, Cast>> = {
  boolean: toBoolean,
  decimal: toDecimalValue,
  float: toFloatingOf('float'),
  double: toFloatingOf('double'),
  duration: toDurationOf('duration'),
  yearMonthDuration: toDurationOf('yearMonthDuration'),
  dayTimeDuration: toDurationOf('dayTimeDuration'),
  dateTimeStamp: (value) => {
    const cast = value.kind === 'dateTime' ? castDateTime(value, 'dateTime') : undefined;
    return cast?.zone === undefined ? undefined : cast;
  },
  ...Object.fromEntries(integerTypes.map((type) => [type, toIntegerOf(type)])),
  ...Object.fromEntries(
    dateTimeTypes.map((type): [string, Cast] => [
      type,
      (value) => (value.kind === 'dateTime' ? castDateTime(value, type) : undefined),
    ]),
  ),
};

/**
 * A constructor function of XML Schema (SPARQL 1.1 Query §17.5): texts are read as lexical forms, without white space around
 * them, other values cast as XPath casts them.
 */
function constructorOf(type: string, cast: Cast): SparqlFunction {
  const datatype = wellKnownPrefixes.xsd + type;
  const read = literalReaders.get(datatype);
  return unary((value) => {
    const made = value.kind === 'string' ? read?.(collapse(value.text)) : cast(value);
    return made && withType(made, datatype);
  });
}

function collapse(text: string): string {
  return text.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}

/** A derived type has values of its base, so the datatype must be said. */
function withType(value: Value, datatype: string): Value {
  const lexical = lexicalOf({ ...value, term: undefined } as Parameters<typeof lexicalOf>[0]);
  return valueOf(terms.literal(lexical, terms.namedNode(datatype)));
}

/** The text of any IRI or literal, of values as XPath writes them: `1`, not `1.0E0`. */
function toText(value: Value): Evaluated {
  switch (value.kind) {
    case 'blank':
    case 'triple':
      return undefined;
    case 'iri':
      return stringValue(value.iri);
    case 'string':
      return value;
    case 'float':
    case 'double':
      return stringValue(plainFloatingText(value));
    case 'duration':
      return stringValue(durationText(value));
    case 'language':
    case 'other':
      return stringValue(lexicalOf(value));
    case 'boolean':
    case 'integer':
    case 'decimal':
      return stringValue(lexicalOf({ ...value, term: undefined }));
    case 'dateTime':
      return stringValue(dateTimeText(value));
  }
}

/** By the IRIs of the types. */
export const castFunctions: ReadonlyMap<string, SparqlFunction> = new Map([
  [
    `${wellKnownPrefixes.xsd}string`,
    unary((value, query) => {
      const text = toText(value);
      if (text?.kind === 'string') query.chars(text.text.length);
      return text;
    }),
  ],
  ...Object.entries(casts).map(([type, cast]): [string, SparqlFunction] => [
    wellKnownPrefixes.xsd + type,
    constructorOf(type, cast),
  ]),
]);
