import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hrefs, readLinks, type Link } from '../support/read-links.ts';
import { startSite, type Site } from '../support/start-site.ts';

const repository = {
  data: 'data',
  ontology: 'ontology',
  shapes: 'shapes',
  baseIri: 'https://data.example/lod/',
};
const area = 'strength-area/hallbar-energi';

let site: Site;
beforeAll(async () => {
  site = await startSite(repository);
});
afterAll(() => site.close());

async function linksOf(path: string, accept = '*/*'): Promise<Link[]> {
  return readLinks(await site.get(path, { accept }), `https://data.example/lod${path}`);
}

describe('a document', () => {
  it('names the thing, itself, its licence, its classes, its dataset and who answers for it', async () => {
    const links = await linksOf(`/doc/${area}`, 'text/html');
    expect(hrefs(links, 'cite-as')).toEqual([`https://data.example/lod/id/${area}`]);
    expect(hrefs(links, 'canonical')).toEqual([`https://data.example/lod/doc/${area}`]);
    expect(hrefs(links, 'license')).toEqual(['http://creativecommons.org/publicdomain/zero/1.0/']);
    expect(hrefs(links, 'type')).toEqual(
      expect.arrayContaining([
        'https://schema.org/AboutPage',
        'https://data.example/lod/ns/StrengthArea',
      ]),
    );
    expect(hrefs(links, 'collection')).toEqual([
      'https://data.example/lod/id/dataset/styrkeomraden',
    ]);
    expect(hrefs(links, 'author')).toEqual(['http://dataportal.se/organisation/SE2321000214']);
    expect(hrefs(links, 'describedby')).toEqual([`https://data.example/lod/doc/${area}.jsonld`]);
  });

  it('leads to each of its forms, which come in the type that is told', async () => {
    const alternates = (await linksOf(`/doc/${area}`, 'text/turtle')).filter(
      ({ rel }) => rel === 'alternate',
    );
    expect(alternates.map(({ hreflang }) => hreflang).filter(Boolean)).toEqual(['sv', 'en']);
    expect(alternates).toHaveLength(8);
    for (const { href, type = '', hreflang } of alternates) {
      const path = href.replace('https://data.example/lod', '');
      const response = await site.get(path, { accept: 'text/html' });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(type);
      expect(response.headers.get('content-language')).toBe(
        hreflang ?? (type === 'text/html' ? 'sv' : null),
      );
    }
  });

  it('as JSON-LD tells its form', async () => {
    expect(hrefs(await linksOf(`/doc/${area}.jsonld`), 'profile')).toEqual([
      'http://www.w3.org/ns/json-ld#compacted',
    ]);
  });

  it('says where it is', async () => {
    const response = await site.get(`/doc/${area}`, { accept: 'text/turtle' });
    expect(response.headers.get('content-location')).toBe(
      '../../doc/strength-area/hallbar-energi.ttl',
    );
  });

  it('was last changed when the data says, and not later', async () => {
    const response = await site.get(`/doc/${area}.ttl`);
    const date = new Date(response.headers.get('last-modified') ?? '');
    expect(date.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-11-23T00:00:00Z'));
    expect(date.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('keeps its headers within what proxies let through', async () => {
    for (const path of [`/doc/${area}`, '/doc/dataset/styrkeomraden', '/ns/', '/']) {
      const response = await site.get(path, { accept: 'text/html' });
      const size = [...response.headers].reduce(
        (sum, [name, value]) => sum + name.length + value.length + 4,
        0,
      );
      expect(size).toBeLessThan(4096);
    }
  });
});

describe('a thing', () => {
  it('names the document that describes it', async () => {
    expect(hrefs(await linksOf(`/id/${area}`), 'describedby')).toEqual([
      `https://data.example/lod/doc/${area}`,
    ]);
  });
});

describe('the door and the dumps', () => {
  it('name each other, and what describes them', async () => {
    const home = await linksOf('/');
    expect(hrefs(home, 'item')).toContain('https://data.example/lod/dump.nq');
    expect(hrefs(home, 'describedby')).toEqual([
      'https://data.example/lod/.well-known/void',
      'https://data.example/lod/datasets/dcat',
    ]);
    const dump = await linksOf('/dump.ttl');
    expect(hrefs(dump, 'license')).toEqual(['http://creativecommons.org/publicdomain/zero/1.0/']);
    expect(hrefs(dump, 'collection')).toEqual(hrefs(home, 'collection'));
  });
});
