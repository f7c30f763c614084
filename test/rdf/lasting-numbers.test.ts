import { expect, it } from 'vitest';
import { newLastingNumbers } from '../../src/rdf/rows/lasting-numbers.ts';
import { quadsOf } from '../../src/rdf/rows/quads-of-rows.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';

/** A file with so many terms that no other has. */
const fileOf = (name: string, count: number): readonly Quad[] =>
  Array.from({ length: count }, (_, index) =>
    terms.quad(
      terms.namedNode(`urn:${name}`),
      terms.namedNode('urn:p'),
      terms.literal(`${name} ${index}`),
    ),
  );

it('keeps the numbers of terms while few come, and numbers all anew when many have', () => {
  const { together } = newLastingNumbers();
  const lasting = fileOf('lasting', 1_000);
  const lists = new Set<unknown>();
  const sizes: number[] = [];
  for (let change = 0; change < 30; change += 1) {
    const coming = fileOf(`change ${change}`, 200);
    const numbered = together([lasting, coming]);
    const quads = quadsOf(numbered);
    expect(quads[1_100]?.equals(coming[100])).toBe(true);
    expect(quads[3]?.equals(lasting[3])).toBe(true);
    lists.add(numbered.terms);
    sizes.push(numbered.terms.length);
  }
  expect(lists.size).toBeGreaterThan(1);
  expect(lists.size).toBeLessThan(10);
  expect(Math.max(...sizes)).toBeLessThan(4_000);
});
