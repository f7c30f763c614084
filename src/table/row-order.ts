import type { Term } from '../rdf/terms.ts';
import type { Row } from './table.ts';

/** Rows in the order of their columns, from left to right: the same rows have one order. */
export function inOrder(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => {
    for (const [place, values] of one.entries()) {
      const order = compareCells(values, other[place] ?? []);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Numbers by their value, before texts by code point; what is empty comes last. */
export function compareCells([one]: readonly Term[], [other]: readonly Term[]): number {
  if (!one || !other) return Number(!one) - Number(!other);
  const [first, second] = [numberIn(one), numberIn(other)];
  if (first !== undefined && second !== undefined && first !== second) return first - second;
  if ((first === undefined) !== (second === undefined)) return first === undefined ? 1 : -1;
  if (one.value === other.value) return 0;
  return one.value < other.value ? -1 : 1;
}

function numberIn({ value }: Term): number | undefined {
  return value.trim() === '' || Number.isNaN(Number(value)) ? undefined : Number(value);
}
