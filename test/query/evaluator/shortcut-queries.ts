import { expect } from 'vitest';
import { newEvaluator } from '../../../src/query/evaluator/evaluate.ts';
import { packQuads } from '../../../src/query/index/pack-quads.ts';
import { openData, type View } from '../../../src/query/index/query-data.ts';
import type { Explanation } from '../../../src/query/question/explanation.ts';
import { newQueryParser, type ParseQuery } from '../../../src/query/syntax/parse-query.ts';
import type { ParsedQuery } from '../../../src/query/syntax/translate-query.ts';
import { terms, type Quad } from '../../../src/rdf/terms.ts';
import { Random } from '../fuzz/random.ts';

export const evaluator = newEvaluator({ memoryBytes: 100_000_000, textCharacters: 1_000_000 });
const things = ['x:a', 'x:b', 'x:c', 'x:d'];
const properties = ['x:p', 'x:q', 'x:a'];
const graphs = ['g:1', 'g:2', 'g:3', 'g:own'];

/** Quads of few terms in some graphs and in none, so that many triples are in several. */
export function randomQuads(random: Random): Quad[] {
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

export interface Data {
  readonly parse: ParseQuery;
  readonly views: readonly View[];
}

/** All of the data, and what FROM and FROM NAMED may choose of it; one graph is beside the default graph. */
export function open(quads: readonly Quad[]): Data {
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

export async function rowsOf(query: ParsedQuery, view: View): Promise<readonly string[]> {
  const result = await evaluator.evaluate(query, view);
  if (result.kind !== 'rows') throw new Error(result.kind);
  const rows: string[] = [];
  for await (const row of result.rows) rows.push(row.map((term) => term?.value ?? '').join(' '));
  return rows.toSorted();
}

export function parsedFrom({ parse }: Data, query: string): ParsedQuery {
  const parsed = parse(query, undefined);
  if (parsed.outcome !== 'parsed') throw new Error(query + JSON.stringify(parsed));
  return parsed;
}

export function isShort(query: ParsedQuery, { views: [view] }: Data): boolean {
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
    (where) => `SELECT DISTINCT * { ${where} }`,
    (where) => `SELECT ?n { BIND(1 AS ?n) FILTER EXISTS { SELECT DISTINCT * { ${where} } } }`,
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

/**
 * Expects of random queries that what is read off the index is what rows would give.
 *
 * @returns how many were read off it
 */
export async function expectSameRows(seeds: number, queriesOverSameData: number): Promise<number> {
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
  return shortcuts;
}
