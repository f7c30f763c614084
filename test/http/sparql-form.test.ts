import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startQueryingSite } from '../support/start-querying-site.ts';
import { hurried } from '../support/shared-queries.ts';
import type { Site } from '../support/start-site.ts';

const loans = 'SELECT ?loan ?name { ?loan <http://xmlns.com/foaf/0.1/name> ?name }';
const chrome =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8';

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite();
});
afterAll(() => site.close());

function ask(query: string, headers: Record<string, string> = {}, more = ''): Promise<Response> {
  return site.get(`/sparql?query=${encodeURIComponent(query)}${more}`, headers);
}

/** As a browser asks, in English. */
function read(query: string, headers: Record<string, string> = {}): Promise<Response> {
  return ask(query, { accept: chrome, 'accept-language': 'en', ...headers });
}

describe('a mistake', () => {
  it('keeps its status, and is told at its place beside the field', async () => {
    const response = await read('SELECT * {\n  ?s skos:prefLabel ?o\n}');
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain('The query cannot be read');
    expect(page).toMatch(/Line 2, character\s+6:/);
    expect(page).toMatch(/\?s skos:prefLabel \?o\n {5}\^/);
    expect(page).toMatch(/<textarea[^>]*aria-invalid="true" aria-describedby="page-mistake"/);
    expect(page).toContain('id="page-mistake"');
    expect(page).toContain('data-line="2"');
  });

  it.each([
    [403, 'SELECT * { SERVICE <http://other.example/> { ?s ?p ?o } }'],
    [403, 'CLEAR ALL'],
    [400, ''],
  ])('is a %i for %j', async (status, query) => {
    const response = await read(query);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('<form');
  });

  it.each([
    [
      'time',
      'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r FILTER(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l), STR(?o), STR(?r)) = "no") }',
    ],
    ['room', 'SELECT * { ?s ?p ?o }'],
  ])('tells when to come again where there was no %s', async (_, query) => {
    const impatient = await startQueryingSite(undefined, { limits: hurried });
    const response = await impatient.get(`/sparql?query=${encodeURIComponent(query)}`, {
      accept: chrome,
    });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await response.text()).toContain('<textarea');
    await impatient.close();
  });
});

describe('a form that is sent', () => {
  it('is answered by a page, in the language of its address', async () => {
    const response = await fetch(`${site.origin}/sparql?lang=en`, {
      method: 'POST',
      headers: { accept: chrome },
      body: new URLSearchParams({ query: loans, lang: 'en' }),
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/Answer: \d+ rows/);
  });

  describe('with a query too long for an address', () => {
    // Every å is six characters in an address.
    const long = `${loans} # ${'å'.repeat(1500)}`;
    let page: string;
    beforeAll(async () => {
      const response = await fetch(`${site.origin}/sparql`, {
        method: 'POST',
        headers: { accept: chrome, 'accept-language': 'en' },
        body: new URLSearchParams({ query: long, 'default-graph-uri': 'urn:a&b' }),
      });
      page = await response.text();
    });

    it('is kept for POST, gives out no address that holds it, and says why', () => {
      expect(page).toMatch(/<form\s+class="query"[^>]*method="post"/);
      const addresses = [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, to = '']) => to);
      expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThan(3000);
      expect(page).toContain('no address to share');
      expect(page).not.toContain('<summary>R</summary>');
      expect(page).toContain('<summary>Python</summary>');
    });

    it('gives the answer in every format by buttons, in the same graphs', async () => {
      const [form = ''] = /<form\s+class="inline"\s+method="post"[^]*?<\/form>/.exec(page) ?? [];
      expect(form).toContain('name="default-graph-uri" value="urn:a&amp;b"');
      expect(form).toContain('å'.repeat(1500));
      const formats = [...form.matchAll(/name="format" value="([^"]*)"/g)].map(([, name]) => name);
      expect(formats).toEqual(['srj', 'srx', 'csv', 'tsv', 'xlsx']);
      const response = await fetch(`${site.origin}/sparql`, {
        method: 'POST',
        headers: { accept: chrome },
        body: new URLSearchParams({ query: long, format: 'csv' }),
      });
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    });
  });
});

describe('the form without a query', () => {
  it('has a query that any data answers', async () => {
    const page = await (await site.get('/sparql', { accept: chrome })).text();
    const [, query = ''] = /<textarea[^>]*>([^<]*)</.exec(page) ?? [];
    const response = await ask(query.replaceAll('&gt;', '>').replaceAll('&lt;', '<'));
    expect(response.status).toBe(200);
  });

  it('speaks of no examples where there are none, and leads to the contents', async () => {
    const headers = { accept: chrome, 'accept-language': 'sv' };
    const page = await (await site.get('/sparql', headers)).text();
    expect(page).toContain('Ställ egna frågor');
    expect(page).not.toContain('Börja med ett exempel');
    expect(page).toMatch(/href="\.\/browse"[^>]*>Vad datamängden innehåller/);
  });
});
