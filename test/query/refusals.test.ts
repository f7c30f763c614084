import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { question, startEngine } from './start-engine.ts';

const engine = startEngine('@prefix : <> . :g { :a :b :c }');

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
  elsewhere = `<http://127.0.0.1:${port}/data.ttl>`;
});

afterAll(async () => {
  await engine.close();
  server.close();
});

describe('refuses', () => {
  it.each([
    'INSERT DATA { <a> <b> <d> }',
    'DELETE DATA { <a> <b> <c> }',
    'DELETE WHERE { ?s ?p ?o }',
    'DELETE { ?s ?p ?o } INSERT { ?o ?p ?s } WHERE { ?s ?p ?o }',
    'CLEAR ALL',
    'DROP GRAPH <g>',
    'CREATE GRAPH <h>',
    'COPY <g> TO <h>',
    'MOVE <g> TO <h>',
    'ADD <g> TO <h>',
    'LOAD ELSEWHERE',
    'LOAD SILENT ELSEWHERE INTO GRAPH <g>',
    'PREFIX : <> CLEAR ALL; LOAD ELSEWHERE',
  ])('the update %s', async (update) => {
    const answer = await engine.run(question(update.replaceAll('ELSEWHERE', elsewhere)));
    expect(answer).toMatchObject({ outcome: 'refused', feature: 'update' });
  });

  it.each([
    'SELECT * { SERVICE ELSEWHERE { ?s ?p ?o } }',
    'SELECT * { SERVICE SILENT ELSEWHERE { ?s ?p ?o } }',
    'SELECT * { ?service ?p ?o . SERVICE ?service { ?s ?p ?o } }',
    'SELECT * { OPTIONAL { { SELECT * { ?s ?p ?o MINUS { SERVICE ELSEWHERE { ?s ?p ?o } } } } } }',
    'ASK { FILTER NOT EXISTS { GRAPH ?g { SERVICE ELSEWHERE { ?s ?p ?o } } } }',
    'ASK { BIND(EXISTS { SERVICE ELSEWHERE {} } AS ?x) }',
    'SELECT (EXISTS { SERVICE ELSEWHERE { ?s ?p ?o } } AS ?x) {}',
    'SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE ELSEWHERE { ?s ?p ?o } })',
    'SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE ELSEWHERE { ?s ?p ?o } })',
    'CONSTRUCT { ?s ?p ?o } { {} UNION { SERVICE ELSEWHERE { ?s ?p ?o } } }',
    'DESCRIBE ?s { SERVICE ELSEWHERE { ?s ?p ?o } }',
  ])('SERVICE in %s', async (query) => {
    const answer = await engine.run(question(query.replaceAll('ELSEWHERE', elsewhere)));
    expect(answer).toMatchObject({ outcome: 'refused', feature: 'service' });
  });

  it('SERVICE, and points at it', async () => {
    const answer = await engine.run(question('SELECT * {\n  SERVICE <x:> {}\n}'));
    expect(answer).toMatchObject({
      place: { line: 2, column: 3, excerpt: '  SERVICE <x:> {}\n  ^' },
    });
  });
});

describe('fetches nothing', () => {
  it.each([
    'SELECT * FROM ELSEWHERE { ?s ?p ?o }',
    'SELECT * FROM NAMED ELSEWHERE { GRAPH ELSEWHERE { ?s ?p ?o } }',
    'DESCRIBE ELSEWHERE',
    'SELECT * { GRAPH ELSEWHERE { ?s ?p ?o } }',
  ])('for %s', async (query) => {
    const answer = await engine.run(question(query.replaceAll('ELSEWHERE', elsewhere)));
    expect(answer).toMatchObject({ outcome: 'answered' });
    expect(requests).toBe(0);
  });

  it('for graphs that the protocol names', async () => {
    const graphs = [elsewhere.slice(1, -1)];
    const asked = question('ASK { ?s ?p ?o }', { defaultGraphs: graphs, namedGraphs: graphs });
    expect(await engine.run(asked)).toMatchObject({ outcome: 'answered' });
    expect(requests).toBe(0);
  });

  it('for anything in this file', () => {
    expect(requests).toBe(0);
  });
});
