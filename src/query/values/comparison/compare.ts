import { compareDateTimes } from '../dates/compare-date-times.ts';
import { compareDurations } from '../dates/durations.ts';
import { compareNumbers } from '../numbers/compare-numbers.ts';
import { isNumeric } from '../numbers/promote.ts';
import { compareTexts } from '../strings/code-points.ts';
import type { Value } from '../value/value.ts';
import { isSameLanguage } from '../strings/language-tags.ts';

/**
 * Compares two values as `<` and its like do (SPARQL 1.1 Query §17.3): numbers, texts by code point, booleans, and beyond what
 * is required all dates and times of one type, durations, and texts of one language.
 *
 * @returns below 0, 0, above 0; NaN where they stand in no order though they may be compared; nothing where they may not
 */
export function compareValues(left: Value, right: Value): number | undefined {
  if (isNumeric(left)) return isNumeric(right) ? compareNumbers(left, right) : undefined;
  if (left.kind !== right.kind) return undefined;
  switch (left.kind) {
    case 'string':
      return compareTexts(left.text, (right as typeof left).text);
    case 'language':
      return compareInLanguage(left, right as typeof left);
    case 'boolean':
      return Number(left.value) - Number((right as typeof left).value);
    case 'duration':
      return orNothing(compareDurations(left, right as typeof left));
    case 'iri':
    case 'blank':
    case 'other':
    case 'triple':
      return undefined;
    case 'dateTime':
      return inOrder(left, right as typeof left);
  }
}

function compareInLanguage(left: LanguageValue, right: LanguageValue): number | undefined {
  const isComparable =
    left.direction === right.direction && isSameLanguage(left.language, right.language);
  return isComparable ? compareTexts(left.text, right.text) : undefined;
}

type LanguageValue = Extract<Value, { kind: 'language' }>;

type DateTimeValue = Extract<Value, { kind: 'dateTime' }>;

function inOrder(left: DateTimeValue, right: DateTimeValue): number | undefined {
  return left.type === right.type ? orNothing(compareDateTimes(left, right)) : undefined;
}

/** Indeterminate is an error here: whatever the answer, it might be wrong. */
function orNothing(order: number): number | undefined {
  return Number.isNaN(order) ? undefined : order;
}

/** Whether one value is less than another (`<`); nothing is an error. */
export function lessThan(left: Value, right: Value): boolean | undefined {
  const order = compareValues(left, right);
  return order === undefined ? undefined : order < 0;
}
