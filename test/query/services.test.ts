import { describe, expect, it } from 'vitest';
import { Parser } from 'n3';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { openData, type QueryData } from '../../src/query/index/query-data.ts';
import { newTermFactory } from '../../src/rdf/terms.ts';
import { endpoint, parserOver, rowsElsewhere } from './elsewhere.ts';

const here = dataOf(`<a> <see> <x> . <b> <see> <y> . <b> <l> "X" . <c> <see> _:n .
  <d> <text> "Lån"@sv-se . GRAPH <g> { <e> <see> <y> }`);
const there = dataOf(`<x> <l> "X" . <y> <l> "Y" , "Z" . <z> <l> "A" . _:n <l> "N" . <m> <m> _:n .
  <t> <text> "Lån"@sv-SE . <u> <text> "Bok"@SV-se .`);

function dataOf(trig: string): QueryData {
  const parser = new Parser({ baseIRI: 'http://example.org/', factory: newTermFactory('t') });
  return openData(packQuads(parser.parse(trig)));
}

/** The rows that are found, without the beginnings of IRIs, and what the endpoint was asked. */
async function ask(query: string, data = { here, there }) {
  const asked: string[] = [];
  const parsed = parserOver(data.here)(
    query.replaceAll('THERE', `SERVICE <${endpoint}>`),
    undefined,
  );
  if (parsed.outcome !== 'parsed') throw new Error(parsed.reason.en);
  const rows = await rowsElsewhere(parsed, { ...data, hear: (text) => asked.push(text) });
  return { rows: rows.map(short), asked: asked.map((text) => short(text).replace(/\s+/g, ' ')) };
}

function short(text: string): string {
  return text
    .replaceAll('http://example.org/', '')
    .replaceAll('@^^http://www.w3.org/2001/XMLSchema#string', '')
    .replaceAll('^^<http://www.w3.org/2001/XMLSchema#string>', '')
    .replaceAll('"@^^', '"');
}

const known = 'VALUES ?s { <x> <y> }';

describe('an endpoint is asked for what can matter alone', () => {
  it.each([
    ['a join', '?a <see> ?s THERE { ?s <l> ?l }'],
    ['a join, whatever comes first', 'THERE { ?s <l> ?l } ?a <see> ?s'],
    ['OPTIONAL', '?a <see> ?s OPTIONAL { THERE { ?s <l> ?l } }'],
    ['MINUS', '?a <see> ?s MINUS { THERE { ?s <l> ?l } }'],
    ['a branch of UNION', '?a <see> ?s { THERE { ?s <l> ?l } } UNION { ?s <n> ?l }'],
    ['EXISTS', '?a <see> ?s FILTER EXISTS { THERE { ?s <l> ?l } }'],
    ['NOT EXISTS in BIND', '?a <see> ?s BIND(NOT EXISTS { THERE { ?s <l> ?l } } AS ?l)'],
    [
      'a sub-select that gives what is joined',
      '?a <see> ?s { SELECT DISTINCT ?s { THERE { ?s <l> ?l } } }',
    ],
  ])('in %s', async (_, pattern) => {
    const { asked } = await ask(`SELECT * { ${pattern} }`);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(known);
  });

  it('in a graph, by what is there', async () => {
    const { rows, asked } = await ask(
      'SELECT ?l { GRAPH <g> { ?a <see> ?s THERE { ?s <l> ?l } } }',
    );
    expect(asked[0]).toContain('VALUES ?s { <y> }');
    expect(rows).toEqual(['"Y"', '"Z"']);
  });

  it('in a second clause, by what the first one gave', async () => {
    const { asked } = await ask('SELECT * { THERE { ?t <l> ?l } THERE { ?s <l> ?l } ?a <see> ?s }');
    expect(asked[0]).toContain(known);
    expect(asked[1]).toMatch(/VALUES \?l \{ "X" "Y" "Z" \}/);
  });

  it('not for blank nodes, which it cannot know', async () => {
    const { rows, asked } = await ask('SELECT ?l { <c> <see> ?s THERE { ?s <l> ?l } }');
    expect({ rows, asked }).toEqual({ rows: [], asked: [] });
  });

  it('in parts where that is much and it has as much, and for all of it where it is too much', async () => {
    const many = (count: number) =>
      dataOf(Array.from({ length: count }, (_, index) => `<a> <see> <s${index}> .`).join('\n'));
    const labels = Array.from({ length: 600 }, (_, index) => `<s${index}> <l> "${index}" .`);
    const labelled = dataOf(labels.join('\n'));
    const query = 'SELECT * { ?a <see> ?s THERE { ?s <l> ?l } }';
    const few = await ask(query, { here: many(401), there });
    expect(few.asked).toEqual([expect.stringMatching(/LIMIT 401$/)]);
    const { rows, asked: parts } = await ask(query, { here: many(401), there: labelled });
    expect(parts).toHaveLength(4);
    expect(rows).toHaveLength(401);
    const { asked } = await ask(query, { here: many(10_001), there });
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toContain('VALUES');
  });
});

describe('an endpoint is asked for all', () => {
  it.each([
    [
      'where solutions are cut',
      '?a <see> ?s { SELECT ?s ?l { THERE { ?s <l> ?l } } ORDER BY ?l LIMIT 3 }',
      ['"a" "x" "X"'],
    ],
    [
      'where they are counted',
      '{ SELECT (COUNT(?s) AS ?n) { THERE { ?s <l> ?l } } } <a> <see> ?s',
      ['"x" "5"http://www.w3.org/2001/XMLSchema#integer'],
    ],
    [
      'where a variable of the same name is another one',
      '<a> <see> ?s { SELECT ?l { THERE { ?s <l> ?l } } }',
      5,
    ],
    [
      'to the right of OPTIONAL, whatever that is joined with',
      '<a> <see> ?s OPTIONAL { THERE { ?s <l> ?l } } <d> <text> ?l',
      0,
    ],
  ])('%s', async (_, pattern, expected) => {
    const { rows, asked } = await ask(`SELECT * { ${pattern} }`);
    expect(asked).toHaveLength(1);
    expect(typeof expected === 'number' ? rows.length : rows).toEqual(expected);
  });

  it('where a FILTER of EXISTS sees what is outside of it', async () => {
    const { rows } = await ask(
      'SELECT ?a { ?a <see> ?o FILTER EXISTS { { ?b <see> ?s FILTER(?s = ?o) } THERE { ?s <l> ?l } } }',
    );
    expect(rows).toEqual(['"a"', '"b"', '"e"']);
  });
});

describe('what an endpoint gives', () => {
  it('has a language tag as it is written here, where the text is here, and otherwise as it was', async () => {
    expect((await ask('SELECT ?d ?t { ?d <text> ?x THERE { ?t <text> ?x } }')).rows).toEqual([
      '"d" "t"',
    ]);
    expect((await ask('SELECT ?x { THERE { <u> <text> ?x } }')).rows).toEqual([
      expect.stringContaining('"Bok"@SV-se'),
    ]);
  });

  it('has blank nodes that are nobody else’s', async () => {
    const twice = 'THERE { <m> <m> ?n } THERE { ?n <l> ?l }';
    expect((await ask(`SELECT * { ${twice} }`)).rows).toEqual([]);
    expect((await ask('SELECT * { THERE { <m> <m> ?n . ?n <l> ?l } }')).rows).toHaveLength(1);
    expect((await ask('SELECT * { <c> <see> ?n THERE { <m> <m> ?n } }')).rows).toEqual([]);
  });

  it('is counted without the steps of paths, and has the variables that are in scope', async () => {
    const count = 'SELECT (COUNT(DISTINCT *) AS ?n) { THERE { <m> <m>/<l> ?l } ?a <see>/<no>? ?s }';
    expect((await ask(count)).rows).toEqual([expect.stringMatching(/^"4"/)]);
    const { asked } = await ask(
      'SELECT * { THERE { { SELECT ?s { ?s <l> ?l } GROUP BY ?s ?m } } }',
    );
    expect(asked[0]).toMatch(/SELECT \?s WHERE/);
  });
});
