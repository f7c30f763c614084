import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, question, rowsOf, openEngine } from './start-engine.ts';

const engine = openEngine(`
  @prefix : <> .
  :without :graph "default" .
  :one { :a :name "one" . :a :shared "both" }
  :two { :b :name "two" . :a :shared "both" }
`);
afterAll(() => engine.close());

const base = 'http://data.example/';
const names = 'SELECT ?name { ?s <name> ?name }';

async function rows(query: string, graphs: Partial<typeof none> = {}): Promise<readonly string[]> {
  return rowsOf(await engine.run(question(query, { ...none, ...graphs })));
}
const none: { defaultGraphs: readonly string[]; namedGraphs: readonly string[] } = {
  defaultGraphs: [],
  namedGraphs: [],
};

describe('without a dataset of its own, a query', () => {
  it('sees all graphs as one', async () => {
    expect(await rows(names)).toEqual(['one', 'two']);
    expect(await rows('SELECT ?o { <without> <graph> ?o }')).toEqual(['default']);
  });

  it('sees a triple once that is in two graphs', async () => {
    expect(await rows('SELECT ?o { <a> <shared> ?o }')).toEqual(['both']);
  });

  it('tells graphs apart with GRAPH', async () => {
    expect(await rows('SELECT ?name { GRAPH <one> { ?s <name> ?name } }')).toEqual(['one']);
    expect(await rows('SELECT ?g { GRAPH ?g { <a> <shared> ?o } }')).toEqual([
      `${base}one`,
      `${base}two`,
    ]);
  });

  it('does not take the default graph for a named one', async () => {
    expect(await rows('SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }')).toEqual([
      `${base}one`,
      `${base}two`,
    ]);
  });

  it('can list the graphs by an empty pattern', async () => {
    expect(await rows('SELECT * { GRAPH ?g {} }')).toEqual([`${base}one`, `${base}two`]);
  });

  it.each([
    ['one', true],
    ['three', false],
  ])('can ask whether graph %s is here: %s', async (graph, isHere) => {
    const answer = await engine.run(question(`ASK { GRAPH <${graph}> {} }`));
    expect(JSON.parse(bodyOf(answer))).toMatchObject({ boolean: isHere });
  });
});

describe('FROM', () => {
  it('chooses the default graph', async () => {
    expect(await rows('SELECT ?name FROM <one> { ?s <name> ?name }')).toEqual(['one']);
  });

  it('merges graphs, so that a shared triple is there once', async () => {
    expect(await rows('SELECT ?o FROM <one> FROM <two> { ?s ?p ?o }')).toEqual([
      'both',
      'one',
      'two',
    ]);
  });

  it('leaves no named graphs', async () => {
    expect(await rows('SELECT ?o FROM <one> { GRAPH ?g { ?s ?p ?o } }')).toEqual([]);
  });

  it('of a graph that is not here is an empty graph', async () => {
    expect(await rows('SELECT ?o FROM <three> { ?s ?p ?o }')).toEqual([]);
  });

  it('NAMED chooses the named graphs and leaves the default graph empty', async () => {
    const query = 'SELECT ?o FROM NAMED <two> { { GRAPH ?g { ?s ?p ?o } } UNION { ?s ?p ?o } }';
    expect(await rows(query)).toEqual(['both', 'two']);
  });

  it('NAMED of a graph that is not here is an empty graph', async () => {
    expect(await rows('SELECT ?o FROM NAMED <three> { GRAPH ?g { ?s ?p ?o } }')).toEqual([]);
  });
});

describe('graphs in the protocol', () => {
  it('choose the default graph', async () => {
    expect(await rows(names, { defaultGraphs: [`${base}two`] })).toEqual(['two']);
  });

  it('choose the named graphs', async () => {
    const query = 'SELECT ?o { GRAPH ?g { ?s <name> ?o } }';
    expect(await rows(query, { namedGraphs: [`${base}one`] })).toEqual(['one']);
  });

  it('override FROM and FROM NAMED together', async () => {
    const query =
      'SELECT ?name FROM <one> FROM NAMED <one> { { ?s <name> ?name } UNION { GRAPH ?g { ?s <name> ?name } } }';
    expect(await rows(query, { defaultGraphs: [`${base}two`] })).toEqual(['two']);
  });

  it('that are not here are empty graphs', async () => {
    expect(await rows(names, { defaultGraphs: [`${base}three`] })).toEqual([]);
  });
});

describe('what Comunica alone gets wrong', () => {
  it('REDUCED keeps terms apart that have the same value', async () => {
    const query = 'SELECT REDUCED ?x { VALUES ?x { 1 01 1.0 } }';
    expect(await rows(query)).toEqual(['01', '1', '1.0']);
  });

  it('a function that nobody knows fails for its expression only', async () => {
    const query = 'SELECT ?name (COALESCE(<nobody>(?name), "no") AS ?x) { <a> <name> ?name }';
    expect(await rows(query)).toEqual(['one,no']);
  });

  it('knows the casts of SPARQL as functions', async () => {
    const query = `SELECT (<http://www.w3.org/2001/XMLSchema#integer>("7") AS ?x) {}`;
    expect(await rows(query)).toEqual(['7']);
  });

  it('resolves IRI() against the BASE of the query', async () => {
    expect(await rows('BASE <http://other.example/a/> SELECT (IRI("b") AS ?x) {}')).toEqual([
      'http://other.example/a/b',
    ]);
  });
});

describe('fetches nothing', () => {
  let requests = 0;
  let server: Server;
  let elsewhere: string;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    elsewhere = `http://127.0.0.1:${port}/data.ttl`;
  });
  afterAll(() => {
    server.close();
  });

  it.each([
    ['refused', 'SELECT * FROM <ELSEWHERE> { ?s ?p ?o }'],
    ['refused', 'SELECT * FROM NAMED <ELSEWHERE> { GRAPH <ELSEWHERE> { ?s ?p ?o } }'],
    ['answered', 'SELECT * { GRAPH <ELSEWHERE> { ?s ?p ?o } }'],
    ['answered', 'ASK { GRAPH <ELSEWHERE> {} }'],
    ['answered', 'DESCRIBE <ELSEWHERE>'],
    ['refused', 'SELECT * { SERVICE SILENT <ELSEWHERE> { ?s ?p ?o } }'],
    ['refused', 'LOAD <ELSEWHERE>'],
    ['refused', 'LOAD SILENT <ELSEWHERE> INTO GRAPH <one>'],
  ])('(%s) for %s', async (outcome, query) => {
    const answer = await engine.run(question(query.replaceAll('ELSEWHERE', elsewhere)));
    expect(answer).toMatchObject({ outcome });
    expect(requests).toBe(0);
  });

  it('for graphs that the protocol names', async () => {
    const graphs = { defaultGraphs: [elsewhere], namedGraphs: [elsewhere] };
    expect(await rows('SELECT ?o { ?s ?p ?o }', graphs)).toEqual([]);
    expect(requests).toBe(0);
  });
});
