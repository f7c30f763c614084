import type { Integer, NumericValue, Value } from '../value/value.ts';
import { Decimal, decimalOf } from '../decimals/decimal.ts';

/** Whether a value is a number (SPARQL 1.1 Query §17.4.2.4). */
export function isNumeric(value: Value): value is NumericValue {
  const { kind } = value;
  return kind === 'integer' || kind === 'double' || kind === 'decimal' || kind === 'float';
}

/** The double nearest to a number. */
export function toDouble(value: NumericValue): number {
  if (value.kind === 'decimal') return value.value.nearest;
  return Number(value.value);
}

/** An integer or decimal as a decimal. */
export function toDecimal(value: Exact): Decimal {
  return value.kind === 'decimal' ? value.value : new Decimal(BigInt(value.value), 0);
}

export type Exact = Extract<NumericValue, { kind: 'integer' | 'decimal' }>;

export function isExact(value: NumericValue): value is Exact {
  return value.kind === 'integer' || value.kind === 'decimal';
}

/** The types that two numbers meet in, in the order of promotion (XPath 3.1 §B.1). */
export type NumericType = NumericValue['kind'];

const promotion: Readonly<Record<NumericType, number>> = {
  integer: 0,
  decimal: 1,
  float: 2,
  double: 3,
};

/** The type that both are promoted to. */
export function commonType(left: NumericType, right: NumericType): NumericType {
  return promotion[left] >= promotion[right] ? left : right;
}

/** A number of a type, for arithmetic in it: singles are rounded to single precision. */
export function toFloating(value: NumericValue, type: 'float' | 'double'): number {
  return type === 'float' ? Math.fround(toDouble(value)) : toDouble(value);
}

/** A whole number as a BigInt where it cannot be exact as a number. */
export function addIntegers(left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(left) + BigInt(right);
}

/** The exact decimal of any finite number: of a double, all its binary digits. */
export function exactly(value: NumericValue): Decimal {
  if (isExact(value)) return toDecimal(value);
  return binaryDecimal(value.value);
}

/** A double is a whole number times a power of two, and 2^−n is 5^n × 10^−n. */
function binaryDecimal(value: number): Decimal {
  if (Number.isSafeInteger(value)) return decimalOf(value);
  let [mantissa, exponent] = [value, 0];
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent += 1;
  }
  return new Decimal(BigInt(mantissa) * 5n ** BigInt(exponent), exponent);
}
