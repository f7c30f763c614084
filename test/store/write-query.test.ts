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
