import { decimalValue, floatingValue, integerValue } from '../value/make-value.ts';
import type { Evaluated, Integer, NumericValue, Value } from '../value/value.ts';
import {
  addDecimals,
  Decimal,
  divideDecimals,
  mostDigits,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
  sizeOf,
  subtractDecimals,
  type Rounding,
} from '../decimals/decimal.ts';
import { addIntegers, commonType, isExact, isNumeric, toDecimal, toFloating } from './promote.ts';

export type ArithmeticOperator = '+' | '-' | '*' | '/';

/** An operator in each of the types that it works in. Nothing is an error. */
interface Arithmetic {
  /** None where whole numbers are divided as decimals are. */
  readonly integers?: (left: Integer, right: Integer) => Integer | undefined;
  readonly decimals: (left: Decimal, right: Decimal) => Decimal | undefined;
  readonly doubles: (left: number, right: number) => number;
}

const operators: Readonly<Record<ArithmeticOperator, Arithmetic>> = {
  '+': { integers: addIntegers, decimals: addDecimals, doubles: (left, right) => left + right },
  '-': {
    integers: (left, right) => addIntegers(left, negateInteger(right)),
    decimals: subtractDecimals,
    doubles: (left, right) => left - right,
  },
  '*': {
    integers: multiplyIntegers,
    decimals: multiplyDecimals,
    doubles: (left, right) => left * right,
  },
  '/': { decimals: divideDecimals, doubles: (left, right) => left / right },
};

/**
 * A number of two, in the type that both are promoted to (SPARQL 1.1 Query §17.3, XPath Functions 3.1 §4.2). Nothing where
 * one is no number, where an integer or decimal is divided by 0, or where there would be more than 100 000 digits.
 */
export function calculate(operator: ArithmeticOperator, left: Value, right: Value): Evaluated {
  if (!isNumeric(left) || !isNumeric(right)) return undefined;
  const { integers, decimals, doubles } = operators[operator];
  if (integers && left.kind === 'integer' && right.kind === 'integer') {
    const result = integers(left.value, right.value);
    return result === undefined ? undefined : integerValue(result);
  }
  if (isExact(left) && isExact(right)) {
    const result = decimals(toDecimal(left), toDecimal(right));
    return result && decimalValue(result);
  }
  const type = commonType(left.kind, right.kind) === 'float' ? 'float' : 'double';
  return floatingValue(type, doubles(toFloating(left, type), toFloating(right, type)));
}

function multiplyIntegers(left: Integer, right: Integer): Integer | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    // 0 × −1 is −0 in doubles, and no integer.
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  const [units, others] = [BigInt(left), BigInt(right)];
  return sizeOf(units) + sizeOf(others) > mostDigits ? undefined : units * others;
}

/** The number with the other sign (op:numeric-unary-minus). */
export function negate(value: Value): Evaluated {
  if (!isNumeric(value)) return undefined;
  if (value.kind === 'integer') return integerValue(negateInteger(value.value));
  if (value.kind === 'decimal') return decimalValue(negateDecimal(value.value));
  return floatingValue(value.kind, -value.value);
}

function negateInteger(value: Integer): Integer {
  if (typeof value === 'bigint') return -value;
  return value === 0 ? 0 : -value;
}

/** The number as it is, of the type that arithmetic gives (op:numeric-unary-plus). */
export function unaryPlus(value: Value): Evaluated {
  return isNumeric(value) ? value : undefined;
}

const floatingRoundings: Readonly<Record<Rounding, (value: number) => number>> = {
  abs: Math.abs,
  ceil: Math.ceil,
  floor: Math.floor,
  round: Math.round,
};

/** The number, rounded or without its sign, of its own type; an integer of a derived type becomes an xsd:integer (XPath Functions 3.1 §4.4). */
export function roundNumber(how: Rounding, value: NumericValue): Evaluated {
  if (value.kind === 'decimal') return decimalValue(roundDecimal(value.value, how));
  if (value.kind !== 'integer') {
    return floatingValue(value.kind, floatingRoundings[how](value.value));
  }
  const isNegative = how === 'abs' && value.value < 0;
  return integerValue(isNegative ? negateInteger(value.value) : value.value);
}
