import type { Term } from '../rdf/terms.ts';
import type { Source } from './values-by-key.ts';
import { objectOf } from '../rdf/values.ts';
import { ownWords } from '../model/page-declaration.ts';

/** Values in an order that depends on what they say alone: by their place where they have one (`st:order`), then by what they are. */
export function inOrder(values: readonly Term[], source: Source): readonly Term[] {
  const rows = values.map((value) => ({
    value,
    place: placeOf(value, source),
    key: keyOf(value),
  }));
  rows.sort((one, other) => one.place - other.place || compare(one.key, other.key));
  return rows.map(({ value }) => value);
}

function placeOf(value: Term, source: Source): number {
  if (value.termType === 'Literal') return Number.MAX_SAFE_INTEGER;
  const order = objectOf(value, ownWords(source.snapshot).order, source.said)?.value;
  return order === undefined ? Number.MAX_SAFE_INTEGER : Number(order);
}

/** Numbers in addresses count as numbers: target 9.4 before target 10.1. */
function keyOf({ value }: Term): string {
  return value.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
