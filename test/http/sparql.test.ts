import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

const select = 'SELECT ?o { <https://library.example/id/loan/1> ?p ?o }';
const construct = 'CONSTRUCT WHERE { ?s <http://xmlns.com/foaf/0.1/age> ?o }';

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite();
});
afterAll(() => site.close());

function ask(query: string, headers: Record<string, string> = {}): Promise<Response> {
  return site.get(`/sparql?query=${encodeURIComponent(query)}`, headers);
}

function post(body: string, type: string, path = '/sparql'): Promise<Response> {
  return fetch(site.origin + path, { method: 'POST', body, headers: { 'content-type': type } });
}

describe('the endpoint', () => {
  it('takes a query by GET and by both kinds of POST', async () => {
    const answers = await Promise.all([
      ask(select),
      post(`query=${encodeURIComponent(select)}`, 'application/x-www-form-urlencoded'),
      post(select, 'application/sparql-query; charset=utf-8'),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({
        results: { bindings: [{ o: { value: 'Lån 1', 'xml:lang': 'sv' } }] },
      });
    }
  });

  it.each([
    [undefined, 'application/sparql-results+json'],
    ['application/json', 'application/json'],
    ['application/sparql-results+xml', 'application/sparql-results+xml'],
    ['text/csv', 'text/csv'],
    ['text/tab-separated-values', 'text/tab-separated-values'],
    ['text/turtle, */*;q=0.1', 'application/sparql-results+json'],
  ])('answers SELECT and ASK to Accept «%s» with %s', async (accept, mediaType) => {
    for (const query of [select, 'ASK { ?s ?p ?o }']) {
      const response = await ask(query, accept === undefined ? {} : { accept });
      expect([query, response.status]).toEqual([query, 200]);
      expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
      expect(await response.text()).toMatch(/Lån 1|true/);
    }
  });

  it.each([
    [undefined, 'text/turtle'],
    ['application/ld+json', 'application/ld+json'],
    ['application/n-triples', 'application/n-triples'],
    ['application/rdf+xml', 'application/rdf+xml'],
    ['application/trig', 'application/trig'],
    ['application/n-quads', 'application/n-quads'],
  ])('answers CONSTRUCT and DESCRIBE to Accept «%s» with %s', async (accept, mediaType) => {
    for (const query of [construct, 'DESCRIBE <https://library.example/id/loan/1>']) {
      const response = await ask(query, accept === undefined ? {} : { accept });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
      expect(await response.text()).toMatch(/082|Lån 1/);
    }
  });

  it('gives terms as they were written', async () => {
    const response = await ask('SELECT DISTINCT ?o { ?s ?p ?o FILTER isLiteral(?o) }', {
      accept: 'text/tab-separated-values',
    });
    const text = await response.text();
    expect(text).toContain('"The Story of Gösta Berling"@en-GB');
    expect(text).toContain('"Hylla 1"@sv-SE');
    expect(text).toContain('"082"^^<http://www.w3.org/2001/XMLSchema#integer>');
    expect(text).toMatch(/"?12\.50"?/);
  });

  it('sees the union of all graphs, or the graphs that it is told to see', async () => {
    const count = 'SELECT (COUNT(*) AS ?n) { ?s <http://xmlns.com/foaf/0.1/name> ?o }';
    const url = `/sparql?query=${encodeURIComponent(count)}`;
    const graph = encodeURIComponent('https://library.example/graph/loans');
    const numbers = await Promise.all(
      [url, `${url}&default-graph-uri=${graph}`, `${url}&default-graph-uri=urn:none`].map(
        async (path) => {
          const response = await site.get(path, { accept: 'text/csv' });
          return (await response.text()).split('\r\n')[1];
        },
      ),
    );
    expect(numbers).toEqual(['5', '1', '0']);
  });

  it.each([
    ['an update', 'INSERT DATA { <a:a> <b:b> 1 }', 403],
    ['LOAD', 'LOAD <http://localhost:9/>', 403],
    ['SERVICE', 'SELECT * { OPTIONAL { SERVICE SILENT <http://localhost:9/> { ?s ?p ?o } } }', 403],
    ['what is no query', 'SELEC * { ?s ?p ?o }', 400],
    ['a prefix that is not declared', 'SELECT * { ?s skos:prefLabel ?o }', 400],
  ])('refuses %s with a problem', async (_, query, status) => {
    const response = await ask(query, { 'accept-language': 'en' });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({ status });
  });

  it('tells where a mistake is, what stands there, what could, and how to mend it', async () => {
    const told = async (query: string, language: string): Promise<unknown> =>
      (await ask(query, { 'accept-language': language })).json();
    expect(await told('SELECT * {\n  ?s ?p ?o ?x }', 'sv')).toMatchObject({
      ...{ line: 2, column: 12, token: '?x', excerpt: '  ?s ?p ?o ?x }\n           ^' },
      expected: '}',
    });
    expect(await told('SELECT * { ?s skos:a ?o }', 'en')).toMatchObject({
      ...{ line: 1, column: 15, hint: expect.stringContaining('PREFIX skos: <http') as string },
    });
  });

  it.each([
    ['no query', () => site.get('/sparql', { accept: 'text/csv' }), 400],
    ['two queries', () => site.get('/sparql?query=a&query=b'), 400],
    ['an update parameter', () => site.get('/sparql?update=x'), 403],
    ['a graph that is no IRI', () => site.get('/sparql?query=x&default-graph-uri=a%20b'), 400],
    ['another content type', () => post(select, 'text/plain'), 415],
    ['a body that is too long', () => post('x'.repeat(2_000_000), 'application/sparql-query'), 413],
    ['another method', () => fetch(`${site.origin}/sparql`, { method: 'PUT' }), 405],
    ['rows as a picture', () => ask(select, { accept: 'image/png' }), 406],
    ['rows as Turtle', () => ask(select, { accept: 'text/turtle' }), 406],
    ['a graph as CSV', () => ask(construct, { accept: 'text/csv' }), 406],
  ])('answers %s with the right status', async (_, request, status) => {
    const response = await request();
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status });
  });

  it('shows a form to people who ask nothing', async () => {
    const response = await site.get('/sparql', { accept: 'text/html' });
    expect(await response.text()).toMatch(/<textarea\s+id="query"/);
  });

  it('is ready once it has answered', async () => {
    await ask(select);
    expect((await site.get('/health/ready')).status).toBe(200);
  });
});
