import { expect, it } from 'vitest';
import { rememberTemplates } from '../../src/query/templates/remember-templates.ts';
import { Tokens } from '../../src/query/templates/tokens.ts';
import { isSuiteHere } from '../conformance/read-suite.ts';
import { randomQuery } from './fuzz/random-query.ts';
import { Random } from './fuzz/random.ts';
import { baseIri, parse, said } from './said.ts';
import { expectSame } from './same-reading.ts';
import { w3cQueries } from './w3c-queries.ts';

it.runIf(isSuiteHere)('the queries of W3C are read as the parser reads them', () => {
  const queries = w3cQueries();
  expect(queries.length).toBeGreaterThan(1000);
  for (const query of queries) expectSame(query);
});

it('random queries are read as the parser reads them', () => {
  for (let seed = 16; seed <= 100; seed += 1) expectSame(randomQuery(new Random(seed)));
});

it('queries with pieces left out, doubled or exchanged are read as the parser reads them', () => {
  const remembering = rememberTemplates(parse, baseIri);
  for (let seed = 1; seed <= 600; seed += 1) {
    const random = new Random(seed);
    const pieces = piecesOf(randomQuery(random));
    const [from, to] = [random.below(pieces.length), random.below(pieces.length)];
    const [piece = ''] = pieces.splice(from, random.below(3));
    if (random.chance(0.7)) pieces.splice(to, random.below(2), piece);
    const query = pieces.join(random.chance(0.5) ? '' : ' ');
    expect(said(remembering, query), query).toBe(said(parse, query));
  }
});

it('a query is read that is too deep to be remembered', () => {
  const filters = Array.from({ length: 5000 }, (_, number) => `FILTER(?o != ${number})`);
  const query = `SELECT * { ?s ?p ?o ${filters.join(' ')} }`;
  const remembering = rememberTemplates(parse, baseIri);
  expect(remembering(query, undefined).outcome).toBe(parse(query, undefined).outcome);
});

it('a query is read as the parser reads it that opens twenty thousand groups', () => {
  expectSame(`SELECT ?s { ${'{'.repeat(20_000)}`);
});

function piecesOf(query: string): string[] {
  const tokens = new Tokens(query);
  const pieces: string[] = [];
  while (tokens.next() !== undefined) pieces.push(tokens.text);
  return pieces;
}
