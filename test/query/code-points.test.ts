import { afterAll, describe, expect, it } from 'vitest';
import { isRepeatable } from '../../src/query/question/question-key.ts';
import { bodyOf, question, openEngine } from './start-engine.ts';

const engine = openEngine(`
  @prefix : <http://data.example/> .
  :g { :åre :namn "Åre" ; :size 25 . :b :namn "b#\\"" }
`);
afterAll(() => engine.close());

const rows = async (query: string): Promise<string> =>
  bodyOf(await engine.run(question(query))).replaceAll('\r\n', ' ');

const prefix = 'PREFIX ex: <http://data.example/> ';

describe('escapes by code point may stand anywhere (SPARQL 1.1 Query §19.2)', () => {
  it.each([
    String.raw`SELECT ?s { ?s ex:namn "\u00C5re" }`,
    String.raw`SELECT ?s { ?s ex:n\u0061mn "Åre" }`,
    String.raw`SELECT ?s { ?s e\u0078:namn "Åre" }`,
    String.raw`SELECT ?s { ?s ex\u003Anamn "Åre" }`,
    String.raw`S\u0045LECT ?s { ?s ex:namn "Åre" }`,
    String.raw`SELECT ?\u0073 { ?s ex:namn "Åre" }`,
    String.raw`SELECT ?s \u007B ?s ex:size \u0032\U00000035 \u007d`,
    String.raw`SELECT ?s { ?s <http://data.example/n\u0061mn> "Åre" }`,
    String.raw`SELECT ?s { ?s <http://data.example/n\U00000061mn> "Åre" }`,
    String.raw`SELECT ?s { ?s ex:namn ?o FILTER(?o = "\u00C5re") } # \u000A }`,
    String.raw`SELECT ?s { ?s ex:namn "Åre" FILTER EX\u0049STS { ex:\u00E5re ex:namn ?o } }`,
  ])('%s', async (query) => {
    expect(await rows(prefix + query)).toBe('s http://data.example/åre ');
  });

  it('what stands for a quotation mark in a string is in the string', async () => {
    expect(await rows(String.raw`${prefix} SELECT ?s { ?s ex:namn "b\u0023\u0022" }`)).toBe(
      's http://data.example/b ',
    );
  });

  it.each([
    [String.raw`SELECT ?s\u0020?o { ?s ?p ?o }`, 10],
    [String.raw`SELECT ?s { ?s ?p \u0022a\u0022 }`, 19],
    [String.raw`SELECT ?s { ?s ?p \u003Ca\u003E }`, 19],
    [String.raw`SELECT ?s \u0023 { ?s ?p ?o }`, 11],
    [String.raw`SELECT ?s { ?s ?p \uD83D\uDE00 }`, 19],
    [String.raw`SELECT ?s { ?s ?p \U00110000 }`, 19],
    [String.raw`SELECT ?s { ?s ?p \u00zz }`, 19],
  ])('%s is no query', async (query, column) => {
    expect(await engine.run(question(query))).toMatchObject({
      outcome: 'malformed',
      place: { line: 1, column },
    });
  });
});

describe('messages point at places in the query as it was written', () => {
  it.each([
    [String.raw`S\u0045LECT ?s { ?s ?p }`, 24],
    [String.raw`SELECT ?\u0073 { ?\u0073 ?p ?o } \u007D \u007D`, 34],
    [String.raw`SELECT ?s { ?s e\u0078:p ?o }`, 16],
    [String.raw`SELECT ?\u0073 (SUM(?o) AS ?n) { ?s ?p ?o }`, 8],
    [String.raw`SELECT (1 AS ?\u0073) { ?s ?p ?o }`, 14],
  ])('%s', async (query, column) => {
    const answer = await engine.run(question(`# \\u0041\r\n${query}\n`));
    const line = expect.stringContaining(query) as string;
    expect(answer).toMatchObject({ place: { line: 2, column, excerpt: line } });
  });

  it('of SERVICE too', async () => {
    const query = String.raw`\u0041SK { \u0053ERVICE <http://a.example/> { } }`;
    expect(await engine.run(question(query))).toMatchObject({
      outcome: 'refused',
      place: { line: 1, column: 12 },
    });
  });
});

it('a function of the clock is one however it is written', () => {
  expect(isRepeatable(question(String.raw`SELECT (N\u004FW() AS ?t) {}`))).toBe(false);
  expect(isRepeatable(question(String.raw`SELECT (\U00000052AND() AS ?t) {}`))).toBe(false);
  expect(isRepeatable(question(String.raw`ASK { ?s ?p "\u00E5" }`))).toBe(true);
});
