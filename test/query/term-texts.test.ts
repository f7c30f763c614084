import { expect, it } from 'vitest';
import { rememberTexts } from '../../src/query/results/term-texts.ts';
import { terms, type Term } from '../../src/rdf/terms.ts';

function counting() {
  const written: string[] = [];
  const write = rememberTexts((term: Term) => {
    written.push(term.value);
    return `<${term.value}>`;
  });
  return { write, written };
}

it('a term is written once, and equal terms alike', () => {
  const { write, written } = counting();
  const term = terms.namedNode('x:a');
  expect([write(term), write(term), write(terms.namedNode('x:a'))]).toEqual(
    Array.from({ length: 3 }, () => '<x:a>'),
  );
  expect(written.length).toBe(2);
});

it('a long text is not kept', () => {
  const { write, written } = counting();
  const term = terms.literal('a'.repeat(5000));
  expect(write(term)).toBe(write(term));
  expect(written.length).toBe(2);
});

it('all is forgotten when there is no more room, and written again', () => {
  const { write, written } = counting();
  const all = Array.from({ length: 3000 }, (_, index) => terms.literal(`${index}`.repeat(300)));
  for (let round = 0; round < 2; round += 1) {
    for (const term of all) expect(write(term)).toBe(`<${term.value}>`);
  }
  expect(written.length).toBeGreaterThan(all.length);
});
