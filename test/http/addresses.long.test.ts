import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDataset } from '../../src/rdf/dataset.ts';
import { ourSources } from '../support/files.ts';
import { addressesIn, deadOf, reach } from '../support/harvest.ts';
import { startSite, type Site } from '../support/start-site.ts';

const base = 'https://data.example/';
let site: Site;
beforeAll(async () => {
  site = await startSite(ourSources(base));
});
afterAll(() => site.close());

describe('the specification', () => {
  it('has no address of ours that leads nowhere, in any of its documents', async () => {
    const profile = await (await site.get('/spec/styrkeomraden.nt')).text();
    const documents = addressesIn(toDataset(new Parser().parse(profile)), `${base}spec/`);
    expect(documents.length).toBeGreaterThan(6);
    const headers = { accept: 'application/n-triples' };
    const quads: Quad[] = [];
    for (const url of documents) {
      const response = await reach(site, base, url, { headers });
      const [mediaType = ''] = response.headers.get('content-type')?.split(';') ?? [];
      // The diagram and the page have one form each, whatever is asked for.
      if (['image/svg+xml', 'text/html'].includes(mediaType)) continue;
      quads.push(...new Parser({ format: mediaType }).parse(await response.text()));
    }
    const addresses = addressesIn(toDataset(quads), base);
    expect(addresses.some((address) => address.includes('/shapes/'))).toBe(true);
    expect(await deadOf(site, base, addresses)).toEqual([]);
  });
});

describe('the sitemap', () => {
  it('leads to pages that are there', async () => {
    const xml = await (await site.get('/sitemap.xml')).text();
    const addresses = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(100);
    expect(await deadOf(site, base, addresses)).toEqual([]);
  });
});
