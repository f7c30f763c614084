import { describe, expect, it } from 'vitest';
import { answerRows } from './answer-rows.ts';

const count = 2500;
const many = Array.from({ length: count }, (_, n) => `:n${n} :value ${n} .`).join('\n');

const ask = answerRows(`
  :a a :Item ; :knows :b . :b a :Item ; :knows :c . :c a :Item ; :knows :a . :d a :Item .
  ${many}
`);

describe('a sub-select is evaluated once, whatever it stands in', () => {
  it('LIMIT within OPTIONAL', async () => {
    const query = `SELECT ?s ?x { ?s a :Item
      OPTIONAL { SELECT ?s ?x { ?s :knows ?x } ORDER BY ?s LIMIT 1 } } ORDER BY ?s`;
    expect(await ask(query)).toEqual(['a,b', 'b,', 'c,', 'd,']);
  });

  it('OFFSET within a join, for few rows and for many', async () => {
    const query = (offset: number) => `SELECT ?s ?v { VALUES ?s { :n7 :n1500 }
      { SELECT ?s ?v { ?s :value ?v } ORDER BY ?v OFFSET ${offset} } } ORDER BY ?v`;
    expect(await ask(query(0))).toEqual(['n7,7', 'n1500,1500']);
    expect(await ask(query(100))).toEqual(['n1500,1500']);
    expect(await ask(query(1501))).toEqual([]);
  });

  it('LIMIT within MINUS and within UNION', async () => {
    const first = '{ SELECT ?s { ?s a :Item } ORDER BY ?s LIMIT 1 }';
    expect(await ask(`SELECT ?s { ?s a :Item MINUS ${first} } ORDER BY ?s`)).toEqual([
      'b',
      'c',
      'd',
    ]);
    expect(
      await ask(`SELECT ?s { VALUES ?s { :a :b } { ${first} UNION { ?s :knows :c } } }`),
    ).toEqual(['a', 'b']);
  });

  it('within EXISTS, its projected variables have the values of the solution', async () => {
    const query = `SELECT ?s { ?s a :Item FILTER EXISTS { SELECT ?s (COUNT(?x) AS ?n) { ?s :knows ?x } GROUP BY ?s HAVING(COUNT(?x) > 0) } } ORDER BY ?s`;
    expect(await ask(query)).toEqual(['a', 'b', 'c']);
  });

  it('an aggregate joined with what it is about', async () => {
    const query = `SELECT ?s ?n { ?s a :Item { SELECT (COUNT(*) AS ?n) { ?x :knows ?y } } FILTER(?s = :d) }`;
    expect(await ask(query)).toEqual(['d,3']);
  });
});

describe('what a sub-select does not project is its own', () => {
  it('a variable of the same name outside is another', async () => {
    const query = 'SELECT ?s ?x { ?s :knows ?x { SELECT ?s { ?s :knows ?x FILTER(?x = :c) } } }';
    expect(await ask(query)).toEqual(['b,c']);
    const other = 'SELECT ?s ?x { VALUES ?x { :d } { SELECT ?s { ?s :knows ?x } } } ORDER BY ?s';
    expect(await ask(other)).toEqual(['a,d', 'b,d', 'c,d']);
  });

  it('paths inside and outside do not share a step', async () => {
    const query = `SELECT ?s ?t { ?s :knows/:knows ?t . { SELECT ?u { ?u :knows/:knows ?w } } FILTER(?u = ?s) ?t :knows/:knows ?v FILTER(?v = ?u || true) } ORDER BY ?s`;
    expect(await ask(query)).toEqual(['a,c', 'b,a', 'c,b']);
  });

  it('COUNT(DISTINCT *) counts what may be named', async () => {
    const query = 'SELECT (COUNT(DISTINCT *) AS ?n) { { SELECT ?t { ?s a ?t } } }';
    expect(await ask(query)).toEqual(['1']);
    expect(await ask('SELECT (COUNT(DISTINCT *) AS ?n) { [] a ?t }')).toEqual(['1']);
    // A step of a path is a fresh variable (§18.2.2.4), which no query can name.
    for (const path of [':knows/a', ':knows+/a', '(a|^:knows)/a', '^:knows/:knows/a']) {
      expect(await ask(`SELECT (COUNT(DISTINCT *) AS ?n) { ?s ${path} ?t }`)).toEqual(['3']);
      expect(await ask(`SELECT (COUNT(DISTINCT *) AS ?n) { :a ${path} ?t }`)).toEqual(['1']);
    }
  });
});
