import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/query/question/explanation.ts';
import { readPage } from '../support/read-page.ts';
import { hurried } from '../support/shared-queries.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

const query =
  'SELECT ?loan ?name { ?loan <http://xmlns.com/foaf/0.1/name> ?name FILTER(LANG(?name) = "sv") }';
const form = 'application/x-www-form-urlencoded';
const direct = 'application/sparql-query';

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite(undefined, hurried);
});
afterAll(() => site.close());

interface Sent {
  readonly method?: string;
  readonly search?: Record<string, string>;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

function send({ method = 'GET', search = {}, type, body, headers = {} }: Sent): Promise<Response> {
  const url = `${site.origin}/sparql?${new URLSearchParams(search).toString()}`;
  const all = { 'accept-language': 'en', ...headers, ...(type && { 'content-type': type }) };
  return fetch(url, { method, headers: all, ...(body !== undefined && { body }) });
}

async function read(search: Record<string, string>, accept: string): Promise<string> {
  const response = await send({
    search: { query, explain: 'true', ...search },
    headers: { accept },
  });
  expect(response.status).toBe(200);
  return response.text();
}

const inForm = new URLSearchParams({ query, explain: 'true' }).toString();
const explain = { explain: 'true' };

describe('explain=true', () => {
  it.each<[string, Sent]>([
    ['by GET', { search: { query, ...explain } }],
    ['in a form', { method: 'POST', type: form, body: inForm }],
    [
      'beside a query sent as itself',
      { method: 'POST', type: direct, search: explain, body: query },
    ],
    [
      'beside a query sent by QUERY',
      { method: 'QUERY', type: direct, search: explain, body: query },
    ],
  ])('tells the plan as text: %s', async (_, sent) => {
    const response = await send(sent);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('server-timing')).toMatch(/^queue;.*parse;.*evaluate;/);
    const text = await response.text();
    expect(text).toMatch(/^join {2}\(expected \d+, got [1-9]\d* in [\d.]+ ms\)\n/);
    expect(text).toMatch(/\n {2}scan \?loan <http:\/\/xmlns\.com\/foaf\/0\.1\/name> \?name/);
  });

  it.each([
    [{}, 'application/json'],
    [{ format: 'json' }, 'text/html'],
  ])('tells the plan as JSON: %j, %s', async (search, accept) => {
    const told = JSON.parse(await read(search, accept)) as { kind: string; plan: Explanation };
    expect(told.kind).toBe('select');
    expect(told.plan.operator).toBe('join');
    expect(told.plan.inputs.map(({ operator }) => operator)).toEqual(['scan', 'filter']);
    for (const { estimate, rows } of told.plan.inputs) {
      expect(rows).toBeGreaterThan(0);
      expect(estimate).toBeGreaterThan(0);
    }
  });

  it('counts what the chosen graphs have', async () => {
    const text = await read({ 'default-graph-uri': 'urn:none' }, 'text/plain');
    expect(text).toMatch(/^join {2}\(expected \d+, got 0 /);
  });

  it.each(['false', '1', 'TRUE', 'analyze'])(
    'may not be %s, and says what it may',
    async (value) => {
      const response = await send({ search: { query, explain: value } });
      expect(response.status).toBe(400);
      const problem = (await response.json()) as { detail: string; available: string[] };
      expect(problem.detail).toContain(`“${value}”`);
      expect(problem.available).toEqual(['true']);
    },
  );

  it('counts for nothing where it is empty', async () => {
    const response = await send({ search: { query, explain: '' } });
    expect(response.headers.get('content-type')).toBe('application/sparql-results+json');
  });

  it.each<[Sent, number]>([
    [{ headers: { accept: 'text/csv' } }, 406],
    [{ search: { format: 'csv' } }, 400],
    [{ search: { query: 'SELECT * {' } }, 400],
    [{ search: { query: 'CLEAR ALL' } }, 403],
  ])('is refused as an answer would be: %j', async ({ search, headers }, status) => {
    const response = await send({
      search: { query, ...explain, ...search },
      headers: headers ?? {},
    });
    expect(response.status).toBe(status);
  });
});

describe('the page of a plan', () => {
  it('shows the steps as lists within lists, with words for people and short names', async () => {
    const page = readPage(await read({ lang: 'sv' }, 'text/html,*/*;q=0.8'));
    page.one('heading', 'Så besvarades frågan');
    const [steps] = page.elements('ul', { class: 'plan' });
    expect(steps?.elements('strong').map(({ text }) => text)).toContain('Slår upp i indexet');
    expect(steps?.text).toContain('?loan foaf:name ?name');
    expect(steps?.text).toMatch(/Uppskattade rader \d+ /);
    const links = page.all('link').map((link) => link.attribute('href'));
    expect(links).toContainEqual(expect.stringMatching(/explain=true.*format=json$/));
    expect(links).toContainEqual(expect.stringMatching(/explain=true.*lang=en$/));
  });

  it('is one press away from the form, without script', async () => {
    const page = readPage(await read({ lang: 'en' }, 'text/html'));
    const button = page.one('button', /^Show how it is/);
    expect([button.attribute('name'), button.attribute('value')]).toEqual(['explain', 'true']);
  });

  it('tells a mistake beside the field, as for an answer', async () => {
    const search = { query: 'SELECT * {', ...explain };
    const response = await send({ search, headers: { accept: 'text/html' } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('id="page-mistake"');
  });
});
