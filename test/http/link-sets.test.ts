import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ourSources } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite(ourSources('https://data.example/'));
});
afterAll(() => site.close());

describe('a set of links', () => {
  it.each([
    ['text/html', 'text/html; charset=utf-8'],
    ['text/markdown', 'text/markdown; charset=utf-8'],
    ['text/tab-separated-values', 'text/tab-separated-values; charset=utf-8'],
    ['application/ld+json', 'application/ld+json'],
    ['application/json', 'application/ld+json'],
    ['text/csv', 'text/csv; charset=utf-8'],
    ['*/*', 'text/html; charset=utf-8'],
  ])('asked for as %s comes as %s', async (accept, type) => {
    const { status, headers } = await site.get('/links/nace', { accept });
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('vary')).toContain('Accept');
  });

  it.each(['nace.sssom.tsv', 'nace.sssom.json', 'nace.csv'])(
    'is a file that keeps its bytes, tells their hash and comes in parts: %s',
    async (file) => {
      // The hash is of the bytes as they are sent.
      const plain = { 'accept-encoding': 'identity' };
      const first = await site.get(`/links/${file}`, plain);
      const bytes = Buffer.from(await first.arrayBuffer());
      const hash = createHash('sha256').update(bytes).digest('base64');
      expect(first.headers.get('repr-digest')).toBe(`sha-256=:${hash}:`);
      const etag = first.headers.get('etag') ?? '';
      expect((await site.get(`/links/${file}`, { ...plain, 'if-none-match': etag })).status).toBe(
        304,
      );
      const part = await site.get(`/links/${file}`, { ...plain, range: 'bytes=0-9' });
      expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([
        206,
        bytes.subarray(0, 10),
      ]);
    },
  );

  it('tells its licence and what it is about', async () => {
    const { headers } = await site.get('/links/nace.sssom.tsv');
    expect(headers.get('link')).toContain(
      '<http://creativecommons.org/publicdomain/zero/1.0/>; rel="license"',
    );
    expect(headers.get('link')).toContain(
      '<https://data.example/id/linkset/nace>; rel="describes"',
    );
  });

  it('is in the language that the address names, whatever the reader speaks', async () => {
    const label = async (path: string) =>
      /mapping_set_title: "([^"]*)"/.exec(
        await (await site.get(path, { 'accept-language': 'en' })).text(),
      )?.[1];
    expect(await label('/links/nuts.sssom.tsv')).toBe('Länet och dess NUTS-områden');
    expect(await label('/links/nuts.sssom.tsv?lang=en')).toBe('The county and its NUTS regions');
  });

  it.each([
    '/links/nothing',
    '/links/nothing.sssom.tsv',
    '/links/nace.sssomXtsv',
    '/links/nace.tsv',
    '/links/nace.ttl',
    '/links/nace/more',
  ])('that is not there is not found: %s', async (path) => {
    expect((await site.get(path, { accept: 'text/html' })).status).toBe(404);
  });

  it.each(['/links/', '/links/nace'])(
    'in no form that is asked for is a problem that names the forms: %s',
    async (path) => {
      const response = await site.get(path, { accept: 'image/png' });
      expect(response.status).toBe(406);
      expect(await response.json()).toMatchObject({
        available: expect.arrayContaining(['text/html']) as unknown,
      });
    },
  );
});

describe('the page about a set', () => {
  it.each(['sv', 'en'])('shows every link, its author and ways to join (%s)', async (language) => {
    const text = await (await site.get(`/links/nabs?lang=${language}`)).text();
    for (const part of [
      'nabs07',
      'NABS05',
      'read_csv',
      'read.csv',
      'Table.NestedJoin',
      '../id/strength-area/hallbar-energi',
      '../id/agent/redaktionen',
    ])
      expect(text).toContain(part);
  });
});

it('lists all sets, with files that are there', async () => {
  const list = (await (await site.get('/links/', { accept: 'application/json' })).json()) as {
    name: string;
    links: number;
    files: { url: string; mediaType: string }[];
  }[];
  expect(list.map(({ name }) => name)).toContain('sdg');
  for (const { links, files } of list) {
    expect(links).toBeGreaterThan(0);
    for (const { url, mediaType } of files) {
      const response = await site.get(url.replace('https://data.example', ''));
      expect([url, response.status]).toEqual([url, 200]);
      expect(response.headers.get('content-type')).toContain(mediaType);
    }
  }
});

it('tells of its files in VoID', async () => {
  const about = await (await site.get('/graph/void', { accept: 'application/n-triples' })).text();
  const linkset = '<https://data.example/id/linkset/nace>';
  expect(about).toContain(
    `${linkset} <http://rdfs.org/ns/void#dataDump> <https://data.example/links/nace.sssom.json> .`,
  );
  expect(about).toContain(`<http://rdfs.org/ns/void#subset> ${linkset} .`);
});
