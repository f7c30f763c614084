import { describe, expect, it } from 'vitest';
import { Random } from '../fuzz/random.ts';
import {
  evaluator,
  randomQuads,
  open,
  parsedFrom,
  rowsOf,
  isShort,
  expectSameRows,
} from './shortcut-queries.ts';

it('what is read off the index is what rows would give', async () => {
  // More data is in the long test.
  expect(await expectSameRows(2, 30)).toBeGreaterThan(5);
});

it('different terms keep the order that was asked for, and LIMIT its first', async () => {
  const data = open(randomQuads(new Random(2)));
  const [view] = data.views;
  if (!view) throw new Error('There is no view.');
  const inOrder = async (query: string): Promise<readonly string[]> => {
    const result = await evaluator.evaluate(parsedFrom(data, query), view);
    if (result.kind !== 'rows') throw new Error(result.kind);
    const rows: string[] = [];
    for await (const row of result.rows) rows.push(row.map((term) => term?.value).join(' '));
    return rows;
  };
  const all = ['x:d', 'x:c', 'x:b', 'x:a'];
  const query = 'SELECT DISTINCT ?s { ?s ?p ?o } ORDER BY DESC(?s)';
  expect(await inOrder(query)).toEqual(all);
  expect(await inOrder(`${query} LIMIT 2 OFFSET 1`)).toEqual(all.slice(1, 3));
  // By what is not projected, rows are sorted before they are made different.
  const sorted = await inOrder('SELECT ?s ?o { ?s <x:p> ?o } ORDER BY ?o DESC(?s)');
  const first = [...new Set(sorted.map((row) => row.split(' ')[0]))];
  const hidden = 'SELECT DISTINCT ?s { ?s <x:p> ?o } ORDER BY ?o DESC(?s)';
  expect(await inOrder(hidden)).toEqual(first);
});

it.each([
  ['{ <x:none> <x:p> <x:a> }', 0],
  ['{ [] <x:none> [] }', 0],
  ['{ GRAPH <g:none> { [] <x:p> [] } }', 0],
  ['{ [] <x:p> [] }', 1],
  ['{ }', 1],
])('DISTINCT without variables has a row where something is found: %s', async (where, count) => {
  const data = open(randomQuads(new Random(1)));
  const [view] = data.views;
  if (!view) throw new Error('There is no view.');
  for (const query of [`SELECT DISTINCT * ${where}`, `SELECT REDUCED * ${where} LIMIT 1`]) {
    expect(await rowsOf(parsedFrom(data, query), view)).toHaveLength(count);
  }
});

describe('no row is made for', () => {
  const data = open(randomQuads(new Random(1)));

  it.each([
    'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }',
    'SELECT (COUNT(*) AS ?n) { ?s <x:p> <x:a> }',
    'SELECT (COUNT(*) AS ?n) { GRAPH <g:1> { ?s ?p ?o } }',
    'SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }',
    'SELECT DISTINCT ?p { ?s ?p ?o }',
    'SELECT DISTINCT ?class { ?s a ?class } ORDER BY ?class LIMIT 10',
    'SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }',
    'SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }',
    'SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }',
    'SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n)',
    'SELECT ?class (COUNT(?s) AS ?n) { ?s a ?class } GROUP BY ?class HAVING (COUNT(?s) > 1)',
    'SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g',
    'SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?o) AS ?m) { ?s ?p ?o } GROUP BY ?p',
    'SELECT (MIN(?o) AS ?n) (MAX(?o) AS ?m) { ?s <x:p> ?o }',
    'SELECT ?p (MIN(?o) AS ?n) (AVG(DISTINCT ?o) AS ?m) { ?s ?p ?o } GROUP BY ?p',
  ])('%s', (query) => {
    expect(isShort(parsedFrom(data, query), data)).toBe(true);
  });

  it.each([
    'SELECT (COUNT(*) AS ?n) { ?s ?p ?s }',
    'SELECT ?s (COUNT(*) AS ?n) { ?s <x:p> ?o } GROUP BY ?s',
    'SELECT (COUNT(?none) AS ?n) { ?s ?p ?o }',
    'SELECT (SUM(?o) AS ?n) { ?s ?p ?o }',
    'SELECT (MIN(?o) AS ?n) (SUM(?o) AS ?m) { ?s ?p ?o }',
    'SELECT (MIN(?s) AS ?n) (MAX(?o) AS ?m) { ?s ?p ?o }',
    'SELECT DISTINCT ?p { ?s ?p ?o . ?o ?q ?r }',
    'SELECT DISTINCT ?g { GRAPH ?g { ?g ?p ?o } }',
  ])('and not so for %s', (query) => {
    expect(isShort(parsedFrom(data, query), data)).toBe(false);
  });
});
