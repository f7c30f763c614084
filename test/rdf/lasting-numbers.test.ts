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

it('keeps the numbers though a publication gives as many to what it says of itself', () => {
  const { together } = newLastingNumbers();
  const files = [fileOf('lasting', 3_000)];
  const first = together(files);
  for (const { object } of fileOf('said', 5_000)) first.place(object);
  expect(together(files).terms).toBe(first.terms);
});

it('gives one object for terms that are equal, which the numbers are of', () => {
  const { together, intern } = newLastingNumbers();
  const [quad] = fileOf('a', 1) as [Quad];
  const [subject, object] = [intern(quad.subject), intern(quad.object)];
  expect([subject, object]).toEqual([quad.subject, quad.object]);
  expect([subject === quad.subject, object === quad.object]).toEqual([false, false]);
  expect([intern(quad.subject), intern(quad.object)].map((term) => term === subject)).toEqual([
    true,
    false,
  ]);
  const { numberOf, terms: list } = together([[terms.quad(subject, quad.predicate, object)]]);
  expect(list[numberOf(quad.object) ?? -1]).toBe(object);
});
