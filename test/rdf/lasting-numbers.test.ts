import { expect, it } from 'vitest';
import { newLastingNumbers } from '../../src/rdf/rows/lasting-numbers.ts';
import { numberRows } from '../../src/rdf/rows/number-rows.ts';
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

/** The statements again, by the numbers that were noted of them. */
function read(quads: readonly Quad[]) {
  const { rows, terms: list } = numberRows(quads);
  return quads.map((_, index) => [0, 1, 2, 3].map((place) => list[rows[4 * index + place] ?? -1]));
}

it('keeps the numbers of terms while few come, and numbers all anew when many have', () => {
  const { together } = newLastingNumbers();
  const lasting = fileOf('lasting', 1_000);
  const lists = new Set<unknown>();
  const sizes: number[] = [];
  for (let change = 0; change < 30; change += 1) {
    const quads = together([lasting, fileOf(`change ${change}`, 200)]);
    const { terms: list } = numberRows(quads);
    const { subject, predicate, object, graph } = quads[1_100] as Quad;
    expect(read(quads)[1_100]).toEqual([subject, predicate, object, graph]);
    expect(read(quads)[3]?.[2]).toEqual(lasting[3]?.object);
    lists.add(list);
    sizes.push(list.length);
  }
  expect(lists.size).toBeGreaterThan(1);
  expect(lists.size).toBeLessThan(10);
  expect(Math.max(...sizes)).toBeLessThan(4_000);
});
