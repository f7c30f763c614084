/** Digits of a number at most, so that no multiplication takes longer than a blink: more is an error of the expression. */
export const mostDigits = 100_000;

/** Fraction digits that a division gives at least (XPath Functions 3.1 §4.2 asks for 18 digits in all). */
const divisionDigits = 18;

const powers: readonly bigint[] = Array.from(
  { length: 64 },
  (_, exponent) => 10n ** BigInt(exponent),
);

function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

/** A value of xsd:decimal, exact: `units` × 10^−`scale`. */
export class Decimal {
  readonly units: bigint;
  /** From 0. */
  readonly scale: number;
  #nearest: number | undefined;

  constructor(units: bigint, scale: number) {
    this.units = units;
    this.scale = scale;
  }

  /** The double nearest to it. Two decimals whose doubles differ stand in the order of those. */
  get nearest(): number {
    this.#nearest ??= nearestDouble(this);
    return this.#nearest;
  }
}

/** Where both are exact as doubles, one division rounds right. */
function nearestDouble(value: Decimal): number {
  const units = Number(value.units);
  const isExact = Number.isSafeInteger(units) && value.scale <= 22;
  return isExact ? units / 10 ** value.scale : Number(decimalText(value));
}

export const zero = new Decimal(0n, 0);

const lexicalDecimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** A decimal from its lexical form (XML Schema 1.1 Part 2 §3.3.3.1); nothing where it is none, or longer than we follow. */
export function readDecimal(text: string): Decimal | undefined {
  if (text.length > mostDigits || !lexicalDecimal.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point === -1) return new Decimal(readInteger(text), 0);
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x30) end -= 1;
  const fraction = text.slice(point + 1, end);
  const whole = text.slice(0, point);
  return new Decimal(readInteger(whole + fraction), fraction.length);
}

/** The digits of a whole number, with or without its sign; none are 0. */
function readInteger(text: string): bigint {
  const digits = BigInt(text.replace(/^[+-]/, ''));
  return text.startsWith('-') ? -digits : digits;
}

/** The canonical lexical form (XML Schema 1.1 Part 2 §E.1): whole numbers have no point. */
export function decimalText({ units, scale }: Decimal): string {
  if (scale === 0) return String(units);
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, -scale);
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return units < 0n ? `-${text}` : text;
}

/** The decimal of a finite double or float, by the shortest digits that mean it. */
export function decimalOf(value: number): Decimal {
  if (Number.isSafeInteger(value)) return new Decimal(BigInt(value), 0);
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const digits = readDecimal(mantissa) ?? zero;
  const scale = digits.scale - Number(exponent);
  return scale >= 0
    ? new Decimal(digits.units, scale)
    : new Decimal(digits.units * powerOfTen(-scale), 0);
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return new Decimal(unitsAt(left, scale) + unitsAt(right, scale), scale);
}

export function negateDecimal({ units, scale }: Decimal): Decimal {
  return new Decimal(-units, scale);
}

export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return addDecimals(left, negateDecimal(right));
}

/** The product, or nothing where it would have more digits than we follow. */
export function multiplyDecimals(left: Decimal, right: Decimal): Decimal | undefined {
  if (sizeOf(left.units) + sizeOf(right.units) > mostDigits) return undefined;
  if (left.scale + right.scale > mostDigits) return undefined;
  return withoutZeros(left.units * right.units, left.scale + right.scale);
}

/**
 * The quotient, or nothing where the divisor is 0. Exact where 18 fraction digits suffice, or those of the operands
 * where they are more; else rounded half up at that digit, and where it is small to at least 18 digits that count.
 */
export function divideDecimals(left: Decimal, right: Decimal): Decimal | undefined {
  if (right.units === 0n) return undefined;
  const small = Math.max(0, sizeOf(right.units) - right.scale - (sizeOf(left.units) - left.scale));
  const scale = Math.max(left.scale, right.scale, divisionDigits) + small;
  if (scale > mostDigits) return undefined;
  const dividend = left.units * powerOfTen(scale - left.scale + right.scale);
  return withoutZeros(roundedQuotient(dividend, right.units), scale);
}

/** Half away from 0. */
function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  if (2n * absolute(rest) < absolute(divisor)) return quotient;
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

/** Below 0 where the left is less, above 0 where it is greater. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  if (left.nearest !== right.nearest) return left.nearest < right.nearest ? -1 : 1;
  const scale = Math.max(left.scale, right.scale);
  const [units, others] = [unitsAt(left, scale), unitsAt(right, scale)];
  if (units === others) return 0;
  return units < others ? -1 : 1;
}

export type Rounding = 'abs' | 'ceil' | 'floor' | 'round';

/** As fn:abs, fn:ceiling, fn:floor and fn:round do (XPath Functions 3.1 §4.4); a half goes towards positive infinity. */
export function roundDecimal(value: Decimal, how: Rounding): Decimal {
  if (how === 'abs') return new Decimal(absolute(value.units), value.scale);
  if (how === 'ceil') return negateDecimal(floorDecimal(negateDecimal(value)));
  return floorDecimal(how === 'round' ? addDecimals(value, new Decimal(5n, 1)) : value);
}

function floorDecimal({ units, scale }: Decimal): Decimal {
  const divisor = powerOfTen(scale);
  const quotient = units / divisor;
  return new Decimal(units < 0n && units % divisor !== 0n ? quotient - 1n : quotient, 0);
}

/** The whole part and what is left of it, both with its sign. */
export function splitDecimal({ units, scale }: Decimal): readonly [whole: bigint, rest: Decimal] {
  const divisor = powerOfTen(scale);
  return [units / divisor, new Decimal(units % divisor, scale)];
}

function unitsAt({ units, scale }: Decimal, newScale: number): bigint {
  return newScale === scale ? units : units * powerOfTen(newScale - scale);
}

function withoutZeros(units: bigint, scale: number): Decimal {
  let [digits, places] = [units, scale];
  for (const step of [1024, 64, 8, 1]) {
    while (places >= step && digits % powerOfTen(step) === 0n) {
      digits /= powerOfTen(step);
      places -= step;
    }
  }
  return new Decimal(digits, places);
}

function absolute(units: bigint): bigint {
  return units < 0n ? -units : units;
}

/** About how many digits it has: never fewer than there are. */
export function sizeOf(units: bigint): number {
  const near = Math.abs(Number(units));
  if (Number.isFinite(near)) return near < 1 ? 1 : Math.ceil(Math.log10(near) + 1e-9) + 1;
  return Math.ceil((units.toString(16).length * Math.log(16)) / Math.LN10);
}
