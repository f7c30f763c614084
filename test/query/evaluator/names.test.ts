import { expect, it } from 'vitest';
import { answerRows } from './answer-rows.ts';

const ask = answerRows(String.raw`
  <http://ex.test/a> <http://ex.test/p> 1 .
  <http://ex.test/b/c/d> <http://ex.test/p> 2 .
  <http://h/x> <http://ex.test/p> 3 .
  :vision\/x <http://ex.test/p> 4 .
`);

it.each([
  ['<../a>', '1'],
  ['</a>', '1'],
  ['<../../../a>', '1'],
  ['<./c/d>', '2'],
  ['<c/./d>', '2'],
  ['<//h/x>', '3'],
  ['<../a#>', undefined],
])('a relative address is resolved at BASE: %s', async (reference, expected) => {
  const query = `BASE <http://ex.test/b/> SELECT ?x { ${reference} <../p> ?x }`;
  expect(await ask(query)).toEqual(expected ? [expected] : []);
});

it('so are those of PREFIX, and of BASE itself', async () => {
  const query =
    'BASE <http://ex.test/b/q> PREFIX r: <../> BASE <../b/> SELECT ?x { r:a <../p> ?x }';
  expect(await ask(query)).toEqual(['1']);
});

it('a backslash in a prefixed name only says that what follows is meant', async () => {
  expect(await ask(String.raw`SELECT ?x { :vision\/x <http://ex.test/p> ?x }`)).toEqual(['4']);
});
