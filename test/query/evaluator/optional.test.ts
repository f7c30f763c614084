import { describe, expect, it } from 'vitest';
import { answerRows } from './answer-rows.ts';

const ask = answerRows(`
  :a a :Item ; :size 1 ; :label "Älv"@sv, "River"@en ; :knows :b .
  :b a :Item ; :size 2 ; :label "Berg"@sv ; :knows :c .
  :c a :Item ; :size 3 ; :label "Åker"@sv, "Field"@en ; :knows :a .
  :d a :Item ; :size 4 .
`);

describe('OPTIONAL whose FILTER looks outside and that assigns', () => {
  it('takes a language from outside, and names what it finds', async () => {
    const query = `SELECT ?s ?name { VALUES ?lang { "sv" } ?s a :Item
      OPTIONAL { ?s :label ?l FILTER(LANG(?l) = ?lang) BIND(STR(?l) AS ?name) } } ORDER BY ?s`;
    expect(await ask(query)).toEqual(['a,Älv', 'b,Berg', 'c,Åker', 'd,']);
  });

  it('may be a FILTER and a BIND alone', async () => {
    const query = `SELECT ?x ?z { VALUES ?x { "A" "B" }
      OPTIONAL { FILTER(STRSTARTS(?x, "A")) BIND("yes" AS ?z) } } ORDER BY ?x`;
    expect(await ask(query)).toEqual(['A,yes', 'B,']);
  });

  it('may hold a sub-select that counts', async () => {
    const query = `SELECT ?s ?n { ?s :size ?size
      OPTIONAL { { SELECT ?s (COUNT(?l) AS ?n) { ?s :label ?l } GROUP BY ?s } FILTER(?size < 3) } } ORDER BY ?s`;
    expect(await ask(query)).toEqual(['a,2', 'b,1', 'c,', 'd,']);
  });

  it('may be within another, and within MINUS and NOT EXISTS', async () => {
    const inner = `?s :label ?l FILTER(LANG(?l) = "en") BIND(STRLEN(?l) AS ?length)`;
    const query = `SELECT ?s ?length ?k { ?s a :Item
      OPTIONAL { ?s :knows ?k OPTIONAL { ${inner} FILTER(?length > 4) } }
      MINUS { ?s :size 3 OPTIONAL { ${inner} } }
      FILTER NOT EXISTS { ?s :size 2 OPTIONAL { ${inner} } } } ORDER BY ?s`;
    expect(await ask(query)).toEqual(['a,5,b', 'd,,']);
  });
});

describe('what an OPTIONAL sees', () => {
  it('a BIND inside does not see what is outside (bottom-up)', async () => {
    const query = 'SELECT ?s ?copy { ?s :size 1 OPTIONAL { BIND(?s AS ?copy) } }';
    expect(await ask(query)).toEqual(['a,']);
  });

  it('a FILTER of a group within it does not see what is outside', async () => {
    const query = 'SELECT ?s ?k { ?s :size 1 OPTIONAL { { ?s :knows ?k FILTER(BOUND(?size)) } } }';
    expect(await ask(query)).toEqual(['a,']);
  });

  it('what an OPTIONAL left unbound is bound by the next one', async () => {
    const query = `SELECT ?s ?l { ?s a :Item
      OPTIONAL { ?s :label ?l FILTER(LANG(?l) = "en") }
      OPTIONAL { ?s :label ?l FILTER(LANG(?l) = "sv") } } ORDER BY ?s`;
    expect(await ask(query)).toEqual(['a,River', 'b,Berg', 'c,Field', 'd,']);
  });

  it('patterns after it join with what it bound', async () => {
    const query = `SELECT ?s ?k { ?s a :Item OPTIONAL { ?s :knows ?k FILTER(?s != :b) } ?k :size ?n } ORDER BY ?s ?k`;
    expect(await ask(query)).toEqual([
      'a,b',
      'b,a',
      'b,b',
      'b,c',
      'b,d',
      'c,a',
      'd,a',
      'd,b',
      'd,c',
      'd,d',
    ]);
  });

  it('without anything in common, each row gets each', async () => {
    const query = 'SELECT ?s ?t { ?s :size 1 OPTIONAL { ?t :knows :a } OPTIONAL { ?u :knows :d } }';
    expect(await ask(query)).toEqual(['a,c']);
  });
});

it('rows keep the order of what the OPTIONAL is added to, with or without a match', async () => {
  const query = `SELECT ?s ?l { { SELECT ?s { ?s :size ?n } ORDER BY DESC(?n) } OPTIONAL { ?s :label ?l FILTER(LANG(?l) = "en") } }`;
  expect(await ask(query)).toEqual(['d,', 'c,Field', 'b,', 'a,River']);
});
