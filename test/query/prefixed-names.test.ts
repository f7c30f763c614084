import { expect, it } from 'vitest';
import { answerRows } from './evaluator/answer-rows.ts';

const ask = answerRows(`
  <s> <http://ogp.me/ns#audio:title> "sound" ; <http://ogp.me/ns#audio> "wrong" ;
    <http://ogp.me/ns#a/b> "slash" ; <http://ogp.me/ns#:x:> "colons" .
`);

// SPARQL 1.1 Query §19.8: PN_LOCAL may hold colons anywhere, and other signs behind a backslash.
it.each([
  ['og:audio:title', 'sound'],
  ['og:a\\/b', 'slash'],
  ['og::x:', 'colons'],
])('the local part of %s is whole', async (name, value) => {
  const query = `PREFIX og: <http://ogp.me/ns#> SELECT ?o { ?s ${name} ?o }`;
  expect(await ask(query)).toEqual([value]);
});

it('a name of the empty prefix keeps its colons', async () => {
  const query = 'BASE <http://ogp.me/> PREFIX : <ns#> SELECT ?o { ?s :audio:title ?o }';
  expect(await ask(query)).toEqual(['sound']);
});
