import { describe, expect, it } from 'vitest';
import { newQueryParser } from '../../src/query/syntax/parse-query.ts';
import { processorSeconds } from '../support/processor-seconds.ts';

const parse = newQueryParser({
  baseIri: 'http://data.example/',
  namedGraphs: [],
  spellLanguage: (_, tag) => tag,
  services: { allowed: [] },
});

/** Slips with the word that is named, where it stands, and what the hint must speak of. */
const slips: readonly (readonly [query: string, token: string, place: string, hint: RegExp])[] = [
  ['SELECT * {?s ?p ?o} LIMIT 3 ORDER BY ?s', 'ORDER', '1:29', /before LIMIT/],
  ['SELECT ?s {?s ?p ?o} LIMIT 3\nGROUP BY ?s', 'GROUP', '2:1', /before ORDER BY, LIMIT/],
  ['SELECT * {?s ?p ?o} OFFSET 3 HAVING(?s > 1)', 'HAVING', '1:30', /before ORDER BY/],
  ['SELECT * {?s ?p ?o} FROM <http://g/>', 'FROM', '1:21', /FROM comes before WHERE/],
  ['SELECT * {?s ?p ?o} LIMIT 5, 10', ',', '1:28', /LIMIT 20 OFFSET 10/],
  ['SELECT * {?s ?p ?o} ;', ';', '1:21', /no sign at its end/],
  ['ASK {?s ?p ?o} .', '.', '1:16', /no sign at its end/],
  ['ASK {?s ?p ?o} }', '}', '1:16', /one } too many/],
  ['ASK {} ASK {}', 'ASK', '1:8', /one query at a time/],
  ['PREFIX x: <http://x/> . ASK {}', '.', '1:23', /no dot after PREFIX/],
  ['@prefix x: <http://x/> .\nASK {}', '@prefix', '1:1', /without @/],
  ['PREFIX x <http://x/> ASK {}', 'x', '1:8', /colon/],
  ['?s ?p ?o .', '?s', '1:1', /begins with SELECT/],
  ['PREFIX x: <http://x/>\n{ ?s ?p ?o }', '{', '2:1', /begins with SELECT/],
  ['SELECT ?a, ?b {?a ?p ?b}', ',', '1:10', /not commas/],
  ['SELECT * {\n  ?a a ?b\n  ?a ?p ?o }', '?a', '3:3', /missing at the end of line 2/],
  ['ASK {\n ?a <http://x/y> "text"\n\n <http://b/> ?c ?d }', '<http://b/', '4:2', /line 2/],
  ['SELECT TOP 10 ?s {?s ?p ?o}', 'TOP', '1:8', /LIMIT 10/],
  ['SELECT COUNT(*) {?s ?p ?o}', 'COUNT', '1:8', /in parentheses/],
  ['SELECT ?s AS ?t {?s ?p ?o}', 'AS', '1:11', /in parentheses/],
  ['SELECT ?i WITH { SELECT ?i {?i ?p ?o} } AS %i { INCLUDE %i }', '%', '1:44', /Blazegraph/],
  ['SELECT * { INCLUDE %names }', 'INCLUDE', '1:12', /Blazegraph/],
  ['ASK { ?s ?p <http://e/a b> }', '<http://e/a b>', '1:13', /%20/],
  ['ASK {\n ?s http://e/p ?o }', 'http://e/p', '2:5', /between < and >/],
  ["ASK { ?s ?p 'it's' }", 's', '1:17', /ended at the quotation mark/],
  ['ASK { ?s ?p "open }', '"', '1:13', /no closing quote/],
  ['ASK { ?s ?p ?o FILTER ?o > 1 }', '?o', '1:23', /in parentheses/],
  ['ASK { ?s ?p ?o FILTER(?o > 1 AND ?o < 9) }', 'AND', '1:30', /&&/],
  ['ASK { ?s ?p ?o FILTER(?o == 1) }', '=', '1:27', /single =/],
  ['ASK { ?s ?p ?o FILTER(?o LIKE "a") }', 'LIKE', '1:26', /CONTAINS/],
  ['ASK { ?s ?p ?o NOT EXISTS { ?s ?q 1 } }', 'NOT', '1:16', /FILTER NOT EXISTS/],
];

describe('a common slip', () => {
  it.each(slips)('in %j is named with a hint', (query, token, place, hint) => {
    const answer = parse(query, undefined);
    if (answer.outcome !== 'malformed') throw new Error('It is accepted.');
    expect(answer.token).toBe(token);
    expect(`${answer.place?.line}:${answer.place?.column}`).toBe(place);
    expect(answer.hint?.en).toMatch(hint);
    expect(answer.hint?.sv).not.toBe(answer.hint?.en);
  });

  it.each(slips)('in %j expects something or says nothing of it', (query) => {
    const answer = parse(query, undefined);
    if (answer.outcome !== 'malformed') throw new Error('It is accepted.');
    expect(answer.expected).not.toEqual({ sv: '', en: '' });
    for (const text of Object.values(answer.reason))
      expect(text).not.toMatch(/(?:Expected|Väntade) ?\./);
  });

  it('is not seen in a string that is closed', () => {
    const answer = parse('ASK { FILTER REGEX(?o, "a" "i") }', undefined);
    expect(answer).toMatchObject({ outcome: 'malformed', token: '"' });
    expect(answer).not.toHaveProperty('hint');
  });
});

describe('a variable that is not grouped', () => {
  it.each([
    ['SELECT ?s ?o (COUNT(?p) AS ?n)\n{ ?s ?p ?o } GROUP BY ?s', '?o', 1, 11],
    ['SELECT\n  ?s (COUNT(*) AS ?n) (COUNT(?p) AS ?m) { ?s ?p ?o }', '?s', 2, 3],
    ['SELECT ?k ?v { ?s ?p ?v } GROUP BY (STR(?p) AS ?k)', '?v', 1, 11],
  ])('in %j is named with its place', (query, name, line, column) => {
    const answer = parse(query, undefined);
    expect(answer).toMatchObject({ outcome: 'malformed', place: { line, column } });
    if (answer.outcome === 'malformed') expect(answer.reason.en).toContain(`${name} is in SELECT`);
  });
});

describe('work on a mistake', () => {
  it.each([
    ['a line of words', `SELECT ${'?SELECT '.repeat(30_000)}{ ,`],
    ['an address that never ends', `ASK { <a:${' a'.repeat(100_000)} , }`],
    ['colons', `PREFIX ${':'.repeat(200_000)}`],
  ])('does not grow out of bounds with %s', (_, query) => {
    const started = processorSeconds();
    expect(parse(query, undefined).outcome).toBe('malformed');
    expect(processorSeconds() - started).toBeLessThan(15);
  });
});
