import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

const select = 'SELECT ?o { <https://library.example/id/loan/1> ?p ?o }';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const construct = 'CONSTRUCT WHERE { ?s <http://xmlns.com/foaf/0.1/age> ?o }';
const form = 'application/x-www-form-urlencoded';
const direct = 'application/sparql-query';

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite();
});
afterAll(() => site.close());

interface Sent {
  readonly method?: string;
  /** Parameters in the address. */
  readonly search?: string | Record<string, string>;
  readonly type?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly accept?: string;
}

function send({ method = 'GET', search = '', type, body, accept }: Sent): Promise<Response> {
  const url = `${site.origin}/sparql?${new URLSearchParams(search).toString()}`;
  const headers = { ...(type && { 'content-type': type }), ...(accept && { accept }) };
  return fetch(url, { method, headers, ...(body !== undefined && { body }) });
}

/** Expects an answer that pages of any origin may read. */
async function expectStatus(sent: Sent, status: number): Promise<Response> {
  const response = await send(sent);
  expect(response.status).toBe(status);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  return response;
}

describe('a query', () => {
  it.each<[string, Sent]>([
    ['by GET', { search: { query: select } }],
    [
      'by POST of a form',
      { method: 'POST', type: form, body: `query=${encodeURIComponent(select)}` },
    ],
    ['by POST of itself', { method: 'POST', type: direct, body: select }],
    [
      'by POST with a charset',
      { method: 'POST', type: `${direct}; charset="UTF-8"`, body: select },
    ],
    ['by QUERY', { method: 'QUERY', type: direct, body: select }],
  ])('comes %s', async (_, sent) => {
    const response = await expectStatus(sent, 200);
    expect(await response.json()).toMatchObject({
      results: { bindings: [{ o: { value: 'Lån 1', 'xml:lang': 'sv' } }] },
    });
  });

  it('by HEAD has the same headers as by GET, and no body', async () => {
    const sent = { search: { query: select }, accept: 'text/csv' };
    const [head, get] = await Promise.all([send({ ...sent, method: 'HEAD' }), send(sent)]);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['content-type', 'content-length', 'content-disposition', 'vary']) {
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
    }
  });

  const search = { 'default-graph-uri': 'urn:none', 'named-graph-uri': 'urn:none' };
  const everything = 'ASK { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }';
  const inForm = new URLSearchParams({ ...search, query: everything }).toString();

  it.each<[string, Sent]>([
    ['by GET', { search: { ...search, query: everything } }],
    ['in a form', { method: 'POST', type: form, body: inForm }],
    ['beside a query sent as itself', { method: 'POST', type: direct, search, body: everything }],
    ['beside a query sent by QUERY', { method: 'QUERY', type: direct, search, body: everything }],
  ])('over graphs that are not here finds nothing, chosen %s', async (_, sent) => {
    const response = await expectStatus(sent, 200);
    expect(await response.json()).toMatchObject({ boolean: false });
  });
});

describe('what cannot be answered', () => {
  const update = 'INSERT DATA { <a:a> <b:b> 1 }';
  it.each<[string, Sent, number]>([
    ['two queries', { search: 'query=ASK{}&query=ASK{}' }, 400],
    [
      'a query in the address and one in the body',
      { method: 'POST', search: { query: select }, type: direct, body: select },
      400,
    ],
    ['a form without a query', { method: 'POST', type: form, body: 'format=csv' }, 400],
    ['an empty query', { search: { query: '' } }, 400],
    ['a query and an update', { search: { query: select, update } }, 400],
    [
      'a query and an update in a form',
      {
        method: 'POST',
        type: form,
        body: new URLSearchParams({ query: select, update }).toString(),
      },
      400,
    ],
    ['an update as parameter', { search: { update } }, 403],
    ['an update in a form', { method: 'POST', type: form, body: `update=${update}` }, 403],
    [
      'an update as itself',
      { method: 'POST', type: 'application/sparql-update', body: update },
      403,
    ],
    ['an update as query', { search: { query: update } }, 403],
    [
      'a default graph that is no IRI',
      { search: { query: select, 'default-graph-uri': 'a b' } },
      400,
    ],
    ['a named graph that is no IRI', { search: { query: select, 'named-graph-uri': 'a' } }, 400],
    ['bytes that are not UTF-8', { method: 'POST', type: direct, body: Uint8Array.of(0xff) }, 400],
    ['another charset', { method: 'POST', type: `${direct}; charset=UTF-16`, body: select }, 415],
    ['another content type', { method: 'POST', type: 'text/plain', body: select }, 415],
    ['no content type', { method: 'POST', body: Uint8Array.of(65) }, 415],
    ['a form by QUERY', { method: 'QUERY', type: form, body: 'query=ASK{}' }, 415],
    ['a body that is too long', { method: 'POST', type: direct, body: ' '.repeat(1_000_001) }, 413],
    ['a query that is too long', { method: 'POST', type: direct, body: ' '.repeat(250_001) }, 413],
    ['another method', { method: 'PUT' }, 405],
    ['rows as Turtle', { search: { query: select }, accept: 'text/turtle' }, 406],
    ['a graph as CSV', { search: { query: construct, format: 'csv' } }, 406],
    ['a picture, whatever the query', { search: { query: 'no query' }, accept: 'image/png' }, 406],
    ['an unknown format', { search: { query: select, format: 'pdf' } }, 400],
  ])('is told of %s', async (_, sent, status) => {
    const response = await expectStatus(sent, status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status });
  });

  it.each([
    ['body', 1_000_001, '1000000 bytes'],
    ['query', 250_001, '250000 characters'],
  ])('is told how long a %s may be, and when to come again', async (_, length, limit) => {
    const body = ' '.repeat(length);
    const response = await send({ method: 'POST', search: { lang: 'en' }, type: direct, body });
    expect(response.status).toBe(413);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(JSON.stringify(await response.json())).toContain(limit);
  });

  it('is not evaluated first where nobody takes the answer', async () => {
    const endless = 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }';
    // Evaluated, it would run into a limit, and that is a 503.
    await expectStatus({ search: { query: endless }, accept: 'text/turtle' }, 406);
  });

  it.each([{ query: select }, {}])(
    'names the formats there are to who asks for another, with %j',
    async (search) => {
      const response = await send({ search: { ...search, format: 'pdf' } });
      expect(response.status).toBe(400);
      const available: unknown = expect.arrayContaining(['json', 'csv', 'ttl', 'rdf']);
      const problem = (await response.json()) as { detail: string };
      expect(problem).toMatchObject({ available });
      expect(problem.detail).toContain('pdf');
    },
  );

  it.each<[string, Sent, string, string]>([
    ['405', { method: 'DELETE' }, 'allow', 'GET, HEAD, POST, QUERY, OPTIONS'],
    ['415', { method: 'POST', type: 'text/plain', body: 'x' }, 'accept-query', direct],
    ['200', { search: { query: select } }, 'accept-query', direct],
  ])('is told by headers what can be, at %s', async (_, sent, name, value) => {
    expect((await send(sent)).headers.get(name)).toBe(value);
  });
});

describe('a browser that asks first', () => {
  it('learns that everything may be sent from anywhere', async () => {
    const response = await fetch(`${site.origin}/sparql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://notebook.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, queryid',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toContain('QUERY');
    expect(response.headers.get('access-control-allow-headers')).toContain('queryid');
    expect(response.headers.get('access-control-expose-headers')).toMatch(
      /ETag.*Link.*Retry-After.*Server-Timing/,
    );
  });
});

describe('an answer', () => {
  const rows = 'application/sparql-results+json';
  it.each([
    [select, undefined, undefined, rows],
    [select, '*/*', undefined, rows],
    [select, 'application/json', undefined, 'application/json'],
    [
      select,
      'application/sparql-results+xml;q=0.9, text/csv;q=0.8',
      undefined,
      'application/sparql-results+xml',
    ],
    [select, 'text/csv;q=0.9, text/tab-separated-values', undefined, 'text/tab-separated-values'],
    [select, 'text/turtle, application/sparql-results+json;q=0.1', undefined, rows],
    [select, 'text/turtle', 'csv', 'text/csv'],
    [select, 'text/csv', 'json', rows],
    [select, undefined, 'srx', 'application/sparql-results+xml'],
    [select, undefined, 'text/csv', 'text/csv'],
    [construct, undefined, undefined, 'text/turtle'],
    [construct, 'text/plain', undefined, 'text/plain'],
    [construct, 'application/json', undefined, 'application/json'],
    [construct, 'text/csv, application/ld+json;q=0.5', undefined, 'application/ld+json'],
    [select, undefined, 'xlsx', excel],
    [select, excel, undefined, excel],
    ['ASK { ?s ?p ?o }', undefined, 'Excel', excel],
    [construct, undefined, 'nt', 'application/n-triples'],
    [construct, undefined, 'N-Triples', 'application/n-triples'],
    [construct, undefined, 'json', 'application/ld+json'],
    [construct, undefined, 'xml', 'application/rdf+xml'],
    [construct, undefined, 'rdf xml', 'application/rdf+xml'],
    [construct, undefined, 'trig', 'application/trig'],
  ])(
    'to «%s» for Accept «%s» and format «%s» comes as %s',
    async (query, accept, format, mediaType) => {
      const search = { query, ...(format && { format }) };
      const response = await send({ search, ...(accept && { accept }) });
      const given = response.headers.get('content-type')?.split(';')[0];
      expect(given).toBe(mediaType);
    },
  );

  it.each([
    [select, 'csv', undefined, 'attachment; filename=query-result.csv'],
    [select, undefined, 'text/tab-separated-values', 'attachment; filename=query-result.tsv'],
    [select, undefined, excel, 'attachment; filename=query-result.xlsx'],
    [select, 'json', undefined, 'attachment; filename=query-result.srj'],
    [construct, 'turtle', undefined, 'attachment; filename=query-result.ttl'],
    [select, undefined, undefined, null],
    [construct, undefined, 'text/turtle', null],
  ])('to «%s» as «%s» for Accept «%s» is kept as %s', async (query, format, accept, file) => {
    const response = await send({
      search: { query, ...(format && { format }) },
      ...(accept && { accept }),
    });
    expect(response.headers.get('content-disposition')).toBe(file);
  });
});

describe('other addresses', () => {
  it.each(['constructor', '__proto__', 'toString'])('%s is nothing of ours', async (path) => {
    expect((await site.get(`/${path}`)).status).toBe(404);
  });
});
