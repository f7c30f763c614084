import { describe, expect, it } from 'vitest';
import { writeQuery } from '../../src/query/remote/write-query.ts';
import { w3cQueries } from '../query/w3c-queries.ts';
import { brokenAmong, parse } from './read-again.ts';

function written(query: string): string {
  const parsed = parse(query, undefined);
  if (parsed.outcome !== 'parsed') throw new Error(parsed.reason.en);
  return writeQuery(parsed).replace(/\s+/g, ' ').trim();
}

describe('a query for a store', () => {
  it('has its names resolved, and the base that IRI() needs', () => {
    expect(written('PREFIX e: <e#> SELECT ?s { ?s e:p <o> BIND(IRI("x") AS ?i) }')).toMatch(
      /^BASE <http:\/\/data\.example\/> SELECT \?s WHERE \{ \?s <http:\/\/data\.example\/e#p> <http:\/\/data\.example\/o> \./,
    );
  });

  it('keeps terms as they were written', () => {
    const text = written('SELECT * { ?s ?p 01, 1.50, "färg"@SV }');
    for (const term of ['"01"^^', '"1.50"^^', '"färg"@SV']) expect(text).toContain(term);
  });

  it('has names of its own for the steps of paths, none of which the query has', () => {
    const text = written('SELECT ?v1 { ?v1 <p>/<q>/<r> ?v2 }');
    expect([...text.matchAll(/\?\w*/g)].map(([name]) => name)).toEqual([
      ...['?v1', '?v1', '?v3', '?v3', '?v4', '?v4', '?v2'],
    ]);
  });

  it('counts distinct solutions without the steps of paths', () => {
    expect(written('SELECT (COUNT(DISTINCT *) AS ?n) { ?s <p>/<q> ?o }')).toMatch(
      /WHERE \{ SELECT \?o \?s WHERE \{/,
    );
    expect(
      written('SELECT (COUNT(DISTINCT *) AS ?n) { ?s <p>/<q> ?o } GROUP BY (STR(?s))'),
    ).toMatch(/SELECT \?o \?s \( STR\( \?s \) AS (\?v\d) \) WHERE .* GROUP BY \1$/);
    // A result that takes the name of a variable does not take it out of what is counted.
    expect(written('SELECT (COUNT(DISTINCT *) AS ?o) { ?s <p>/<q> ?o }')).toMatch(
      /WHERE \{ SELECT (?:\?v\d \?s|\?s \?v\d) WHERE \{/,
    );
    for (const query of ['COUNT(DISTINCT ?s)', 'COUNT(*)'])
      expect(written(`SELECT (${query} AS ?n) { ?s <p>/<q> ?o }`).match(/SELECT/g)).toHaveLength(1);
  });

  it('gives a result a name that nothing has in what is counted', () => {
    const text = written(
      'SELECT (COUNT(?n) AS ?n) { ?s ?p ?n FILTER(BOUND(?n)) VALUES ?n { 1 2 } { SELECT ?n { ?n <q> ?n } } }',
    );
    expect(text.match(/\?n\b/g)).toHaveLength(1);
    expect(text).toMatch(/COUNT\( \?v\d \) AS \?n \)/);
    expect(text).toMatch(/VALUES \?v\d \{ "1"/);
    expect(written('SELECT ?n (COUNT(*) AS ?c) { ?s ?p ?n } GROUP BY ?n')).not.toContain('?v');
  });

  it('keeps UNDEF wherever it stands', () => {
    expect(written('ASK { FILTER EXISTS { VALUES (?d ?a) { (1 UNDEF) } } }')).toContain('UNDEF )');
  });

  it('describes what is said of things, and of blank nodes there', () => {
    const text = written('DESCRIBE <a> ?x { ?x a <C> } LIMIT 3');
    expect(text).toContain('VALUES ?root { <http://data.example/a> }');
    expect(text).toContain('LIMIT 3');
    expect(parse(text, undefined).outcome).toBe('parsed');
  });

  // All of them are in the long test.
  it('can be read again, whatever W3C asks', () => {
    expect(brokenAmong(w3cQueries().filter((_, place) => place % 10 === 0))).toEqual([]);
  });
});
