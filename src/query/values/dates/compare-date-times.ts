import type { DateTimeValue } from '../value/value.ts';

/** A value without zone may be in any zone, 14 hours either way. */
const widestZone = 14 * 3600;

/**
 * Compares two values of one type on the time line. Where only one has a zone, and the other's could make it earlier as well
 * as later, they stand in no order (XML Schema 1.1 Part 2 §D.2.2): W3C's tests `date-1` and `date-2` want that, and no
 * answer then depends on the zone of a machine.
 *
 * @returns below 0, 0, above 0, or NaN where they stand in no order
 */
export function compareDateTimes(left: DateTimeValue, right: DateTimeValue): number {
  const order = orderDateTimes(left, right);
  if ((left.zone === undefined) === (right.zone === undefined)) return order;
  const apart = Math.abs(instantOf(left) - instantOf(right));
  const isCertain = apart > widestZone || (apart === widestZone && isFurther(left, right));
  return isCertain ? order : NaN;
}

/** Whether fractions of a second put them further apart than whole seconds do. */
function isFurther(left: DateTimeValue, right: DateTimeValue): boolean {
  const order = compareFractions(left.fraction, right.fraction);
  return order !== 0 && order < 0 === instantOf(left) < instantOf(right);
}

/** Compares two values of one type on the time line, taking one without zone as in UTC: a total order. */
export function orderDateTimes(left: DateTimeValue, right: DateTimeValue): number {
  return instantOf(left) - instantOf(right) || compareFractions(left.fraction, right.fraction);
}

/** Whole seconds from 1970-01-01T00:00:00Z. */
export function instantOf({ local, zone }: DateTimeValue): number {
  return local - (zone ?? 0) * 60;
}

/** Digits after a point stand in the order of texts: none end in 0. */
function compareFractions(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
