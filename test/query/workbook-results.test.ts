import { readXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { hurried, sharedQueries } from '../support/shared-queries.ts';
import { openEngine, question } from './start-engine.ts';
import type { Answer } from '../../src/query/question/query-engine.ts';

const engine = openEngine(
  String.raw`
  @prefix : <> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  :g {
    :a :v 7 , 1.50 , "12345678901234567"^^xsd:integer , true , "2026-11-29"^^xsd:date , "1851-02-03"^^xsd:date ,
      "2026-11-29T10:00:00Z"^^xsd:dateTime , "007" , "2030"^^xsd:gYear , "=1+1" , "+46" , "@SUM(1)" , "_x0041_" ,
      "a\u0001b" , "å, \"ä\"\nö"@sv , :b .
  }
`,
  sharedQueries(hurried),
);
afterAll(() => engine.close());

const ask = (query: string): Promise<Answer> =>
  engine.run(question(query, { formats: { select: 'xlsx', ask: 'xlsx' } }));

async function bytesOf(query: string): Promise<Buffer> {
  const answer = await ask(query);
  if (answer.outcome !== 'answered') throw new Error(answer.outcome);
  expect(answer.format).toBe('xlsx');
  return answer.body;
}

async function rowsOf(query: string): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readXlsx(await bytesOf(query));
  return sheets[0]?.rows ?? [];
}

describe('a workbook of an answer', () => {
  it('has numbers, truth values and days as what they are, and all else as text, formulas too', async () => {
    const values = (await rowsOf('SELECT ?v { <a> <v> ?v }')).map(([value]) => value);
    expect(new Set(values)).toEqual(
      new Set([
        'v',
        ...[7, 1.5, '12345678901234567', true, new Date('2026-11-29T00:00:00Z'), '1851-02-03'],
        ...['2026-11-29T10:00:00Z', '007', '2030', '=1+1', '+46', '@SUM(1)', '_x0041_'],
        ...['a\u0001b', 'å, "ä"\nö', 'http://data.example/b'],
      ]),
    );
  });

  it('has the variables at its head, in order, and nothing where there is no value', async () => {
    const rows = await rowsOf('SELECT ?b ?none ?a { VALUES (?a ?b) { (1 "x") (2 UNDEF) } }');
    expect(rows.map((row) => [0, 1, 2].map((place) => row[place] ?? null))).toEqual([
      ['b', 'none', 'a'],
      ['x', null, 1],
      [null, null, 2],
    ]);
  });

  it('is the same bytes each time', async () => {
    const query = 'SELECT * { <a> <v> ?v } ORDER BY STR(?v)';
    expect(await bytesOf(query)).toEqual(await bytesOf(`${query} #`));
  });

  it('of ASK has the answer', async () => {
    expect(await rowsOf('ASK { <a> <v> 7 }')).toEqual([['_askResult'], [true]]);
  });

  it('is told to be impossible where a cell would be longer than Excel takes', async () => {
    const long = 'CONCAT(?x, ?x, ?x, ?x, ?x, ?x, ?x, ?x, ?x, ?x)';
    const query = `SELECT (${long.replaceAll('?x', '?y')} AS ?z) {
      BIND("${'x'.repeat(400)}" AS ?x) BIND(${long} AS ?y) }`;
    const answer = await ask(query);
    expect(answer).toMatchObject({ outcome: 'impossible', format: 'xlsx' });
    expect(answer).toMatchObject({ reason: { en: expect.stringContaining('32767') as string } });
  });

  it('is no larger than other answers may be', async () => {
    const values = Array.from({ length: 30 }, (_, index) => `${index}`).join(' ');
    const query = `SELECT * { VALUES ?a { ${values} } VALUES ?b { ${values} } VALUES ?c { ${values} } }`;
    expect(await ask(query)).toMatchObject({
      outcome: 'too-large',
      what: 'answer',
      megabytes: 0.1,
    });
  });
});
