import { orderDateTimes } from '../dates/compare-date-times.ts';
import { orderDurations } from '../dates/durations.ts';
import { orderNumbers } from '../numbers/compare-numbers.ts';
import { compareTexts } from '../strings/code-points.ts';
import {
  dateTimeTypes,
  type DateTimeValue,
  type Evaluated,
  type OtherValue,
  type Value,
} from '../value/value.ts';

/** The order of kinds: as SPARQL has it (§15.1; triple terms last, SPARQL 1.2), and among literals as we choose. */
const ranks: Readonly<Record<Value['kind'], number>> = {
  blank: 1,
  iri: 2,
  boolean: 3,
  integer: 4,
  decimal: 4,
  float: 4,
  double: 4,
  dateTime: 5,
  duration: 6,
  string: 7,
  language: 7,
  other: 8,
  triple: 9,
};

/**
 * The order of ORDER BY, MIN and MAX (SPARQL 1.1 Query §15.1): unbound, blank nodes, IRIs, literals, triple terms. It is total,
 * and never goes against `<`:
 * - blank nodes by their labels, IRIs and texts by code point;
 * - literals by kind: booleans, numbers, dates and times by type, durations, texts, then all others by datatype and lexical form;
 * - numbers by what they are exactly, NaN first; a date without time zone as in UTC;
 * - texts first by what they say, then those without language, then by tag in lower case and direction;
 * - triple terms by subject, predicate, object.
 *
 * @returns below 0, above 0, or 0 where they stand in the same place, as 1 and 1.0
 */
export function orderTerms(left: Evaluated, right: Evaluated): number {
  if (left === right) return 0;
  if (!left) return -1;
  if (!right) return 1;
  return ranks[left.kind] - ranks[right.kind] || orderWithin(left, right);
}

/** Two values of one rank. */
function orderWithin(left: Value, right: Value): number {
  switch (left.kind) {
    case 'blank':
      return compareTexts(left.label, (right as typeof left).label);
    case 'iri':
      return compareTexts(left.iri, (right as typeof left).iri);
    case 'boolean':
      return Number(left.value) - Number((right as typeof left).value);
    case 'integer':
    case 'decimal':
    case 'float':
    case 'double':
      return orderNumbers(left, right as typeof left);
    case 'duration':
      return orderDurations(left, right as typeof left);
    case 'string':
    case 'language':
      return orderTexts(left, right as typeof left);
    case 'other':
      return orderUnknown(left, right as typeof left);
    case 'triple':
      return orderTriples(left, right as typeof left);
    case 'dateTime':
      return orderMoments(left, right as typeof left);
  }
}

function orderMoments(left: DateTimeValue, right: DateTimeValue): number {
  const byType = dateTimeTypes.indexOf(left.type) - dateTimeTypes.indexOf(right.type);
  return byType || orderDateTimes(left, right);
}

type TextValue = Extract<Value, { kind: 'string' | 'language' }>;

function orderTexts(left: TextValue, right: TextValue): number {
  return compareTexts(left.text, right.text) || compareTexts(tagOf(left), tagOf(right));
}

/** The language in lower case, and the direction; empty for none. */
function tagOf(value: TextValue): string {
  if (value.kind === 'string') return '';
  return `${value.language.toLowerCase()} ${value.direction ?? ''}`;
}

function orderUnknown(left: OtherValue, right: OtherValue): number {
  return compareTexts(left.datatype, right.datatype) || compareTexts(left.lexical, right.lexical);
}

type TripleValue = Extract<Value, { kind: 'triple' }>;

function orderTriples(left: TripleValue, right: TripleValue): number {
  return (
    orderTerms(left.subject, right.subject) ||
    orderTerms(left.predicate, right.predicate) ||
    orderTerms(left.object, right.object)
  );
}
