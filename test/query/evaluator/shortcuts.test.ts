import { describe, expect, it } from 'vitest';
import { newEvaluator } from '../../../src/query/evaluator/evaluate.ts';
import { packQuads } from '../../../src/query/index/pack-quads.ts';
import { openData, type View } from '../../../src/query/index/query-data.ts';
import type { Explanation } from '../../../src/query/question/explanation.ts';
import { newQueryParser, type ParseQuery } from '../../../src/query/syntax/parse-query.ts';
import type { ParsedQuery } from '../../../src/query/syntax/translate-query.ts';
import { terms, type Quad } from '../../../src/rdf/terms.ts';
import { Random } from '../fuzz/random.ts';

const evaluator = newEvaluator({ memoryBytes: 100_000_000, textCharacters: 1_000_000 });
const things = ['x:a', 'x:b', 'x:c', 'x:d'];
const properties = ['x:p', 'x:q', 'x:a'];
const graphs = ['g:1', 'g:2', 'g:3', 'g:own'];

/** Quads of few terms in some graphs and in none, so that many triples are in several. */
function randomQuads(random: Random): Quad[] {
  const name = (names: readonly string[]) => terms.namedNode(random.pick(names));
  return Array.from({ length: 20 + random.below(150) }, () =>
    terms.quad(
      name(things),
      name(properties),
      random.chance(0.2) ? terms.literal('a') : name(things),
      random.chance(0.1) ? terms.defaultGraph() : name(graphs),
    ),
  );
}

interface Data {
  readonly parse: ParseQuery;
  readonly views: readonly View[];
}

/** All of the data, and what FROM and FROM NAMED may choose of it; one graph is beside the default graph. */
function open(quads: readonly Quad[]): Data {
  const isOwn = ({ graph }: Quad): boolean => graph.value === 'g:own';
  const data = openData(
    packQuads(
      quads.filter((quad) => !isOwn(quad)),
      quads.filter(isOwn),
    ),
  );
  return {
    parse: newQueryParser({ ...data, baseIri: 'http://data.example/', services: { allowed: [] } }),
    views: [
      data.whole,
      openData(packQuads(quads)).whole,
      data.choose({ defaults: ['g:1', 'g:2'], named: ['g:2', 'g:own'] }),
      data.choose({ defaults: ['g:none'], named: [] }),
    ],
  };
}

async function rowsOf(query: ParsedQuery, view: View): Promise<readonly string[]> {
  const result = await evaluator.evaluate(query, view);
  if (result.kind !== 'rows') throw new Error(result.kind);
  const rows: string[] = [];
  for await (const row of result.rows) rows.push(row.map((term) => term?.value ?? '').join(' '));
  return rows.toSorted();
}

function parsedFrom({ parse }: Data, query: string): ParsedQuery {
  const parsed = parse(query, undefined);
  if (parsed.outcome !== 'parsed') throw new Error(query + JSON.stringify(parsed));
  return parsed;
}

function isShort(query: ParsedQuery, { views: [view] }: Data): boolean {
  if (!view) throw new Error('There is no view.');
  const operators = ({ operator, inputs }: Explanation): readonly string[] => [
    operator,
    ...inputs.flatMap(operators),
  ];
  return operators(evaluator.explain(query, view)).includes('skip scan');
}

const patterns = ['?s', '<x:a>'].flatMap((subject) =>
  ['?p', '<x:p>', '<x:none>'].flatMap((predicate) =>
    ['?o', '<x:a>', '"a"', '?s', '_:b'].map((object) => `${subject} ${predicate} ${object}`),
  ),
);

const places: readonly ((inside: string) => string)[] = [
  (inside) => inside,
  (inside) => `GRAPH <g:2> { ${inside} }`,
  (inside) => `GRAPH <g:none> { ${inside} }`,
  (inside) => `GRAPH ?g { ${inside} }`,
];

/** What is asked of a pattern: with a condition that always holds, no shortcut is taken. */
function askedOf(random: Random): (where: string) => string {
  const names = ['?s', '?p', '?o', '?g'];
  const one = random.pick(names);
  const other = random.pick(names.filter((name) => name !== one));
  const forms: readonly ((where: string) => string)[] = [
    (where) => `SELECT (COUNT(*) AS ?n) { ${where} }`,
    (where) => `SELECT (COUNT(${one}) AS ?n) { ${where} }`,
    (where) => `SELECT (COUNT(DISTINCT ${one}) AS ?n) { ${where} }`,
    (where) => `SELECT (COUNT(DISTINCT *) AS ?n) { ${where} }`,
    (where) => `SELECT DISTINCT ${one} { ${where} }`,
    (where) => `SELECT DISTINCT ${one} ${other} { ${where} } ORDER BY ${one}`,
    (where) => `SELECT ${one} (COUNT(*) AS ?n) { ${where} } GROUP BY ${one}`,
    (where) => `SELECT ${one} (COUNT(DISTINCT ${other}) AS ?n) { ${where} } GROUP BY ${one}`,
    (where) => `SELECT (MIN(${one}) AS ?n) (MAX(${one}) AS ?m) { ${where} }`,
    (where) =>
      `SELECT ${one} (MAX(${other}) AS ?n) (COUNT(DISTINCT ${other}) AS ?m) { ${where} } GROUP BY ${one}`,
    (where) =>
      `SELECT (COUNT(*) AS ?n) { ${where} } GROUP BY ${one} ${other} HAVING (COUNT(*) > 1)`,
    (where) => `SELECT ?s ?n { ?s ?q ?r { SELECT ?s (COUNT(*) AS ?n) { ${where} } GROUP BY ?s } }`,
    (where) => `SELECT ?s { ?s ?q ?r FILTER EXISTS { SELECT DISTINCT ?s { ${where} } } }`,
  ];
  return random.pick(forms);
}

/** What a query finds in each view that the same with a condition that always holds does not. */
async function differencesOf(data: Data, query: ParsedQuery, plain: ParsedQuery) {
  const differences: object[] = [];
  for (const [view, seen] of data.views.entries()) {
    const [found, expected] = [await rowsOf(query, seen), await rowsOf(plain, seen)];
    if (found.join('\n') !== expected.join('\n')) differences.push({ view, found, expected });
  }
  return differences;
}

it('what is read off the index is what rows would give', async () => {
  const [seeds, queriesOverSameData] = [10, 40];
  let shortcuts = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = new Random(seed);
    const data = open(randomQuads(random));
    for (let number = 0; number < queriesOverSameData; number += 1) {
      const [pattern, place, asked] = [random.pick(patterns), random.pick(places), askedOf(random)];
      const query = asked(place(pattern));
      const short = parsedFrom(data, query);
      const plain = parsedFrom(data, asked(place(`${pattern} FILTER(1 = 1)`)));
      expect(isShort(plain, data)).toBe(false);
      if (isShort(short, data)) shortcuts += 1;
      expect(await differencesOf(data, short, plain), `${query}, seed ${seed}`).toEqual([]);
    }
  }
  expect(shortcuts).toBeGreaterThan(50);
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
