import { compareDateTimes } from '../dates/compare-date-times.ts';
import { compareDurations } from '../dates/durations.ts';
import { compareNumbers } from '../numbers/compare-numbers.ts';
import { isNumeric } from '../numbers/promote.ts';
import type { DateTimeValue, DurationValue, Value } from '../value/value.ts';
import { isLiteral } from '../terms/term-of.ts';
import { isSameTerm, isSameText } from './same-term.ts';

/**
 * Whether two values are equal, as `=` tells (SPARQL 1.1 Query §17.3 and RDFterm-equal, §17.4.1.7). Values of known datatypes that
 * have none in common are not equal. A literal whose value is not known is equal to the same term, and differs from texts
 * with a language and from what is no literal; with other literals it is an error, which is nothing.
 */
export function equals(left: Value, right: Value): boolean | undefined {
  if (left === right && left.kind !== 'double' && left.kind !== 'float') return true;
  if (left.kind === 'other' || right.kind === 'other') return equalsUnknown(left, right);
  if (isNumeric(left)) return isNumeric(right) && compareNumbers(left, right) === 0;
  if (left.kind !== right.kind) return false;
  switch (left.kind) {
    case 'iri':
      return left.iri === (right as typeof left).iri;
    case 'blank':
      return left.label === (right as typeof left).label;
    case 'string':
      return left.text === (right as typeof left).text;
    case 'language':
      return isSameText(left, right as typeof left);
    case 'boolean':
      return left.value === (right as typeof left).value;
    case 'triple':
      return equalsTriple(left, right as typeof left);
    case 'duration':
      return equalsDuration(left, right as typeof left);
    case 'dateTime':
      return equalsDateTime(left, right as typeof left);
  }
}

function equalsUnknown(left: Value, right: Value): boolean | undefined {
  if (isSameTerm(left, right)) return true;
  const isKnownToDiffer = [left, right].some(
    (value) => value.kind === 'language' || !isLiteral(value),
  );
  return isKnownToDiffer ? false : undefined;
}

/** Durations are equal where months and seconds are (op:duration-equal, XPath Functions 3.1 §8.2.5). */
function equalsDuration(left: DurationValue, right: DurationValue): boolean {
  return left.months === right.months && compareDurations(left, right) === 0;
}

function equalsDateTime(left: DateTimeValue, right: DateTimeValue): boolean | undefined {
  if (left.type !== right.type) return false;
  const order = compareDateTimes(left, right);
  return Number.isNaN(order) ? undefined : order === 0;
}

type TripleValue = Extract<Value, { kind: 'triple' }>;

/** Triple terms are equal where their parts are; one part that differs is enough to tell (SPARQL 1.2 Query §17.4.1.7). */
function equalsTriple(left: TripleValue, right: TripleValue): boolean | undefined {
  const parts = [
    equals(left.subject, right.subject),
    equals(left.predicate, right.predicate),
    equals(left.object, right.object),
  ];
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}
