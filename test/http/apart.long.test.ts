import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { museum } from '../support/files.ts';
import type { Site } from '../support/start-site.ts';
import { seen, startBothWays, type Asked, type BothWays } from './both-ways.ts';

let sites: BothWays;
let apart: Site;
beforeAll(async () => {
  sites = await startBothWays(museum());
  ({ apart } = sites);
});
afterAll(() => sites.close());

const graph = '/graph/objects';

const large: readonly Asked[] = [
  ['/dump.ttl', {}],
  ['/dump.nq', { range: 'bytes=100-299' }],
  ['/dump.jsonld', { 'accept-encoding': 'gzip' }],
  ['/dump/no-such-part.nt', {}],
  [graph, { accept: 'text/html', 'accept-language': 'en' }],
  [graph, { accept: 'text/turtle' }],
  [`${graph}.trig`, {}],
  [`${graph}.html?lang=en`, {}],
  [`${graph}?page=7`, {}],
  [graph, { accept: 'image/png' }],
  ['/datasets/dcat', { accept: 'text/turtle' }],
  ['/', { accept: 'text/html', 'accept-language': 'sv' }],
  ['/', { accept: 'text/turtle' }],
  ['/browse', { accept: 'text/html', 'accept-language': 'en' }],
  ['/browse?class=urn:none', { accept: 'text/html' }],
  ['/sitemap.xml', {}],
  ['/sitemap-1.xml', {}],
  ['/.well-known/void', { accept: 'application/ld+json' }],
  ['/search?q=museum', { accept: 'text/html', 'accept-language': 'en' }],
  ['/search?q=museum', { accept: 'image/png' }],
  ['/search?q=museum&page=99', { accept: 'text/html' }],
  ['/search.json?q=museum&lang=sv', {}],
  [`/search.json?q=${'x'.repeat(1000)}`, {}],
];

describe.each(large)('%s %j, made beside the thread that listens', (...asked) => {
  it('is the same, byte by byte', async () => {
    expect(await seen(apart, asked)).toEqual(await seen(sites.atOnce, asked));
  });
});

it('was made there each time', () => {
  expect([...new Set(sites.madeApart)]).toEqual(
    expect.arrayContaining([
      '/dump.ttl',
      '/datasets/dcat',
      graph,
      `${graph}.trig`,
      '/',
      '/browse',
      '/search',
      '/search.json',
      '/sitemap.xml',
      '/.well-known/void',
    ]),
  );
});

it('is not for documents of things', async () => {
  const before = sites.madeApart.length;
  await apart.get('/doc/object/1');
  expect(sites.madeApart).toHaveLength(before);
});

it('is made once for all that ask, and known from then on', async () => {
  const tags = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const response = await apart.get('/dump.rdf');
      await response.arrayBuffer();
      return [response.status, response.headers.get('etag')];
    }),
  );
  const [[, etag] = []] = tags;
  expect(new Set(tags.map(String))).toEqual(new Set([`200,${etag}`]));
  const again = await apart.get('/dump.rdf', { 'if-none-match': String(etag) });
  expect(again.status).toBe(304);
});

it('turns away what is too much at a time, and says when to ask again', async () => {
  const replies = await Promise.all(
    Array.from({ length: 40 }, async (_, number) => {
      const response = await apart.get(`${graph}.ttl?page=${number + 2}`);
      return { status: response.status, body: await response.text(), response };
    }),
  );
  const refused = replies.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(21);
  expect(refused[0]?.response.headers.get('retry-after')).toBe('10');
  expect(refused[0]?.body).toMatch(/stora svar|large answers/);
  expect((await apart.get(graph)).status).toBe(200);
});
