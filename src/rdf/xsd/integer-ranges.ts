import { wellKnownPrefixes } from '../prefixes.ts';

/** A whole number: a `number` where that is exact, a `bigint` otherwise. */
export type Integer = number | bigint;

export type IntegerRange = readonly [least: Integer | undefined, greatest: Integer | undefined];

/**
 * The least and the greatest value of xsd:integer and of each type derived from it, by local name
 * (XML Schema 1.1 Part 2 §3.4.13 to §3.4.25).
 */
export const integerRanges: Readonly<Record<string, IntegerRange>> = {
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

/** The datatypes of whole numbers, as IRIs. */
export const integerTypes: ReadonlySet<string> = new Set(
  Object.keys(integerRanges).map((name) => wellKnownPrefixes.xsd + name),
);

/** The datatypes whose values are numbers, as IRIs (SPARQL 1.1 Query §17.1). */
export const numericTypes: ReadonlySet<string> = new Set([
  ...integerTypes,
  ...['decimal', 'float', 'double'].map((name) => wellKnownPrefixes.xsd + name),
]);

/** Range check of xsd:integer's derived types: whether a whole number is a value of the type of that local name. */
export function isInRange(value: Integer, type: string): boolean {
  const [least, greatest] = integerRanges[type] ?? [];
  return (least === undefined || value >= least) && (greatest === undefined || value <= greatest);
}
