import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ourSources } from '../support/files.ts';
import { seen, startBothWays, type Asked, type BothWays } from './both-ways.ts';

let sites: BothWays;
beforeAll(async () => {
  sites = await startBothWays(ourSources());
});
afterAll(() => sites.close());

const ofOurs: readonly Asked[] = [
  ['/dump.jsonld', { 'accept-encoding': 'gzip' }],
  ['/dump-texter.nt', {}],
  ['/graph/people', { accept: 'text/html' }],
  ['/datasets/dcat', { accept: 'text/turtle' }],
  ['/doc/dataset/styrkeomraden', { accept: 'text/html' }],
  ['/table/visions.csv?lang=en', {}],
  ['/table/visions', { accept: 'text/html' }],
  ['/table/visions.csv?no-such-column=1', {}],
  ['/', { accept: 'text/html' }],
  ['/browse', { accept: 'text/html' }],
  ['/search?q=energi', { accept: 'text/html' }],
  ['/search.json?q=h%C3%A5llbar+energi&lang=sv', {}],
  ['/sitemap.xml', {}],
];

describe.each(ofOurs)('%s %j of our data, made beside the thread that listens', (...asked) => {
  it('is the same, byte by byte', async () => {
    const before = sites.madeApart.length;
    expect(await seen(sites.apart, asked)).toEqual(await seen(sites.atOnce, asked));
    expect(sites.madeApart).toHaveLength(before + 1);
  });
});
