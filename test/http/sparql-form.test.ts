import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formOf } from '../support/read-form-page.ts';
import { readPage } from '../support/read-page.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
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
    const html = await response.text();
    const page = readPage(html);
    expect(page.text).toContain('The query cannot be read');
    expect(page.text).toContain('Line 2, character 6:');
    expect(html).toMatch(/\?s skos:prefLabel \?o\n {5}\^/);
    const [field] = page.elements('textarea', { 'aria-invalid': 'true' });
    const told = field?.attribute('aria-describedby') ?? '';
    expect(told).toBe('page-mistake');
    expect(html).toContain(`id="${told}"`);
    expect(html).toContain('data-line="2"');
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
      const read = readPage(page);
      expect(read.elements('form', { class: 'query', method: 'post' })).toHaveLength(1);
      const addresses = [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, to = '']) => to);
      expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThan(3000);
      expect(read.text).toContain('no address to share');
      expect(read.all('summary', 'R')).toEqual([]);
      read.one('summary', 'Python');
    });

    it('gives the answer in every format by buttons, in the same graphs', async () => {
      const [form] = readPage(page).elements('form', { class: 'inline', method: 'post' });
      const valueOf = (name: string) => form?.elements('input', { name })[0]?.attribute('value');
      expect(valueOf('default-graph-uri')).toBe('urn:a&b');
      expect(valueOf('query')).toBe(long);
      const formats = form?.all('button').filter((one) => one.attribute('name') === 'format');
      expect(formats?.map((one) => one.attribute('value'))).toEqual([
        ...['srj', 'srx', 'csv', 'tsv', 'xlsx'],
      ]);
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
    const response = await ask(formOf(page).get('query') ?? '');
    expect(response.status).toBe(200);
  });

  it('speaks of no examples where there are none, and leads to the contents', async () => {
    const headers = { accept: chrome, 'accept-language': 'sv' };
    const page = readPage(await (await site.get('/sparql', headers)).text());
    expect(page.text).toContain('Ställ egna frågor');
    expect(page.text).not.toContain('Börja med ett exempel');
    const contents = page.all('link', /^Vad datamängden innehåller/);
    expect(contents.map((link) => link.attribute('href'))).toContain('./browse');
  });
});
