import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formOf } from '../support/read-form-page.ts';
import { readPage } from '../support/read-page.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

const loans = 'SELECT ?loan ?name { ?loan <http://xmlns.com/foaf/0.1/name> ?name }';
const browsers = {
  chrome:
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8',
  firefox: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  plain: 'text/html',
};

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
  return ask(query, { accept: browsers.chrome, 'accept-language': 'en', ...headers });
}

async function textOf(query: string): Promise<string> {
  return (await read(query)).text();
}

describe('who gets a page', () => {
  it.each(Object.entries(browsers))('%s does', async (_, accept) => {
    const response = await ask(loans, { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('who names it in the address does', async () => {
    const response = await ask(loans, { accept: 'text/csv' }, '&format=html');
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it.each([
    [undefined, 'application/sparql-results+json'],
    ['*/*', 'application/sparql-results+json'],
    ['text/html;q=0.1, */*', 'application/sparql-results+json'],
    ['application/json', 'application/json'],
    ['application/sparql-results+xml, text/html;q=0.9', 'application/sparql-results+xml'],
    ['text/csv, */*;q=0.1', 'text/csv; charset=utf-8'],
  ])('programs do not: %s', async (accept, mediaType) => {
    const response = await ask(loans, accept === undefined ? {} : { accept });
    expect(response.headers.get('content-type')).toBe(mediaType);
  });

  it('who names another format in the address does not', async () => {
    const response = await read(loans).then(() =>
      ask(loans, { accept: browsers.chrome }, '&format=csv'),
    );
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });
});

describe('the page of an answer', () => {
  it('names things, says how many rows, and keeps the query in its field', async () => {
    const page = readPage(await textOf(loans));
    page.one('heading', /^Answer: \d+ rows$/);
    page.one('columnheader', 'loan');
    expect(page.elements('span', { lang: 'sv' }).map(({ text }) => text)).toContain('Lån 1');
    expect(page.elements('textarea')[0]?.text).toBe(loans);
  });

  it('offers the answer in every format, and the query in five languages', async () => {
    const page = readPage(await textOf(loans));
    const links = page.all('link').map((link) => link.attribute('href') ?? '');
    const formats = links.flatMap((href) => new URLSearchParams(href).getAll('format'));
    expect(formats).toEqual(expect.arrayContaining(['srj', 'srx', 'csv', 'tsv', 'xlsx']));
    for (const name of ['curl', 'Python', 'R', 'JavaScript', 'Excel (Power Query)'])
      page.one('summary', name);
  });

  it('says yes or no', async () => {
    readPage(await textOf('ASK { ?s ?p ?o }')).one('heading', 'Answer: Yes');
    readPage(await textOf('ASK { ?s <urn:none> ?o }')).one('heading', 'Answer: No');
  });

  it('says that there is nothing', async () => {
    expect(await textOf('SELECT * { ?s <urn:none> ?o }')).toContain('Nothing in the data matches');
    expect(await textOf('DESCRIBE <urn:none>')).toContain('Nothing in the data matches');
  });

  it('shows a graph as things with what is said of them', async () => {
    const page = await textOf(
      'CONSTRUCT { ?s <http://xmlns.com/foaf/0.1/age> ?age } { ?s <http://xmlns.com/foaf/0.1/age> ?age }',
    );
    const shown = readPage(page);
    shown.one('heading', /^Answer: \d+ statements?$/);
    expect(shown.all('term')).not.toEqual([]);
    expect(page).toContain('format=ttl');
  });

  it('draws numbers, with the table beside', async () => {
    const query = 'SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p LIMIT 5';
    const page = readPage(await textOf(query));
    expect(page.elements('svg', { role: 'img' })).toHaveLength(1);
    expect(page.one('columnheader', 'n').attribute('class')).toBe('number');
  });

  it('tells loudly where it shows the beginning only, and leads to all', async () => {
    const page = readPage(await textOf('SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 1234'));
    page.one('heading', 'Answer: 1,234 rows');
    expect(page.text).toContain('Shown here are only the first 1,000 of 1,234');
    expect(page.all('row')).toHaveLength(1001);
    const toAll = page.one('link', /^Get all/).attribute('href');
    expect(toAll).toMatch(/^\.\/sparql\?query=.*format=csv$/);
  });

  it('takes nothing that it shows for HTML', async () => {
    const evil = '<script>alert(1)</script>"&\'';
    const literal = JSON.stringify(evil);
    const queries = [
      `SELECT ?x (<urn:a'b> AS ?y) { BIND(${literal} AS ?x) }`,
      `SELECT ?x { BIND(STRLANG(${literal}, "x-evil") AS ?x) } # ${evil}`,
      `CONSTRUCT { <urn:s> <urn:p> ${literal} } {}`,
      `SELECT * { ?s ?p ${literal} } ${evil}`,
      `SELECT (1 AS ?n) (${literal} AS ?name) { VALUES ?x { 1 2 } }`,
    ];
    for (const query of queries) {
      const page = await textOf(query);
      expect(page).not.toContain('<script>alert');
      expect(page).toContain('&lt;script&gt;');
    }
  });

  it('asks in the graphs that the address names, and so do its links', async () => {
    const graph = encodeURIComponent('https://library.example/graph/none');
    const response = await ask(
      loans,
      { accept: browsers.plain },
      `&default-graph-uri=${graph}&default-graph-uri=urn%3Ag`,
    );
    const page = await response.text();
    expect(page).toContain('Inget i data');
    expect(formOf(page).getAll('default-graph-uri')).toContain(
      'https://library.example/graph/none',
    );
    expect(page).toContain('default-graph-uri=urn%3Ag&amp;format=csv');
  });

  it('speaks the language that is asked for, and its links keep it', async () => {
    const response = await ask(
      loans,
      { accept: browsers.chrome, 'accept-language': 'sv' },
      '&lang=en',
    );
    expect(response.headers.get('content-language')).toBe('en');
    const page = await response.text();
    const read = readPage(page);
    expect(read.elements('html', { lang: 'en' })).toHaveLength(1);
    expect(formOf(page).getAll('lang')).toContain('en');
    const swedish = read.all('link').filter((link) => link.attribute('hreflang') === 'sv');
    expect(swedish.map((link) => link.attribute('href'))).toContainEqual(
      expect.stringMatching(/query=SELECT.*lang=sv/),
    );
  });
});

describe('the page is kept', () => {
  it('by its tag: who has it is told so, without a word more', async () => {
    const first = await read(loans);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[^"]+"$/);
    expect(first.headers.get('vary')).toMatch(/^Accept, Accept-Language/);
    const again = await read(loans, { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const swedish = await read(loans, { 'accept-language': 'sv', 'if-none-match': tag });
    expect(swedish.status).toBe(200);
    expect(swedish.headers.get('etag')).not.toBe(tag);
  });

  it('with its Markdown whole for who has the page', async () => {
    const query = `${loans} # as Markdown`;
    const tag = (await ask(query, { accept: 'text/html' })).headers.get('etag') ?? '';
    const response = await ask(query, { accept: 'text/markdown', 'if-none-match': tag });
    expect(response.headers.get('content-type')).toContain('text/markdown');
    expect(await response.text()).toMatch(/^# /m);
  });

  it('with Markdown that is another each time too', async () => {
    const now = () => ask('SELECT (STRUUID() AS ?now) {}', { accept: 'text/markdown' });
    expect(await (await now()).text()).not.toBe(await (await now()).text());
  });

  it('unless its answer is another each time', async () => {
    const response = await read('SELECT (NOW() AS ?now) {}');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('with the same headers by HEAD', async () => {
    const query = `${loans} # by HEAD`;
    const url = `${site.origin}/sparql?query=${encodeURIComponent(query)}`;
    const head = await fetch(url, { method: 'HEAD', headers: { accept: browsers.plain } });
    const get = await fetch(url, { headers: { accept: browsers.plain } });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
    expect(get.headers.get('server-timing')).toContain('hit');
  });
});

describe('views of an answer', () => {
  const places = 'SELECT ?name ?at { VALUES (?name ?at) { ("a" "POINT(14 63)") } }';
  const page = { accept: browsers.chrome, 'accept-language': 'en' };

  it('have addresses, and links and the form of the page keep them', async () => {
    const html = await (await ask(places, page, '&view=map')).text();
    expect(html).toContain('class="map"');
    expect(formOf(html).getAll('view')).toContain('map');
    const [swedish] = readPage(html).elements('link', { rel: 'alternate', hreflang: 'sv' });
    expect(swedish?.attribute('href')).toMatch(/^https:\/\/services\.example\/sparql\?.*view=map/);
    const table = await ask(places, page, '&view=table');
    expect(await table.text()).not.toContain('class="map"');
    expect((await textOf(places)).includes('class="map"')).toBe(true);
  });

  it('are told apart by validators', async () => {
    const tags = await Promise.all(
      ['', '&view=table', '&view=map'].map(async (view) =>
        (await ask(places, page, view)).headers.get('etag'),
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it('come by POST too, and count for nothing to programs', async () => {
    const form = (accept: string) =>
      fetch(`${site.origin}/sparql`, {
        method: 'POST',
        headers: { accept },
        body: new URLSearchParams({ query: places, view: 'map' }),
      });
    expect(await (await form(browsers.chrome)).text()).toContain('class="map"');
    expect(await (await form('text/csv')).text()).toBe('name,at\r\na,POINT(14 63)\r\n');
  });

  it('stay chosen in the form of a query that no address can hold', async () => {
    const response = await fetch(`${site.origin}/sparql`, {
      method: 'POST',
      headers: page,
      body: new URLSearchParams({ query: `${places} #${'x'.repeat(9000)}`, view: 'map' }),
    });
    const html = await response.text();
    expect(readPage(html).elements('form', { method: 'post' })).not.toEqual([]);
    expect(formOf(html).getAll('view')).toContain('map');
  });

  it('that there are not are told of, with those that there are', async () => {
    const response = await ask(places, { accept: 'application/json' }, '&view=globe');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      available: ['table', 'text', 'chart', 'map', 'network'],
    });
    expect((await ask(places, page, '&view=')).status).toBe(200);
  });
});

describe('a query that asks another service', () => {
  it('is refused with the command that runs it elsewhere', async () => {
    const service = 'SERVICE <https://other.example/sparql> { ?s ?p ?o }';
    const refused = await read(`SELECT * { ${service} }`);
    expect(refused.status).toBe(403);
    const html = await refused.text();
    expect(html).toContain('comunica-sparql https://services.example/dump.ttl -f query.rq');
    // What cannot be read runs nowhere, and what only has the word asks nobody.
    expect(await textOf(`SELECT * { ${service}`)).not.toContain('id="page-command"');
    expect(await textOf('SELECT ?service { ?service a <urn:x:SERVICE> }')).not.toContain(
      'id="page-command"',
    );
  });
});
