import { beforeAll, describe, expect, it } from 'vitest';
import { writeApiCatalog } from '../../src/catalogue/api/api-catalog.ts';
import { describeCatalogue } from '../../src/catalogue/dcat/catalogue.ts';
import { catalogueOf } from '../../src/catalogue/self-description.ts';
import { writeRobots } from '../../src/catalogue/web/robots.ts';
import { toSchemaOrg } from '../../src/catalogue/web/schema-org.ts';
import { countSitemaps, writeSitemap } from '../../src/catalogue/web/sitemap.ts';
import { folderWith, museum, ourSources, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

describe('the sitemap', () => {
  it('has each page once, with the day of the last change of what speaks of it', async () => {
    const xml = writeSitemap(await snapshotOf(ourSources()));
    const area = 'https://data.example/doc/strength-area/hallbar-energi';
    expect(xml).toMatch(new RegExp(`<url><loc>${area}</loc><lastmod>2026-11-2\\d</lastmod></url>`));
    const addresses = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain('https://data.example/');
    expect(addresses.some((address) => address?.includes('/id/'))).toBe(false);
  });

  it('leaves out what was removed, and writes every address so that XML and URLs can hold it', async () => {
    const xml = writeSitemap(
      await snapshotOf({
        data: await folderWith({
          'a.ttl': `@prefix as: <https://www.w3.org/ns/activitystreams#> .
            <id/gone> a as:Tombstone ; <http://schema.org/dateDeleted> "2026-01-01"^^<http://www.w3.org/2001/XMLSchema#date> ; <http://purl.org/dc/terms/title> "Borta"@sv , "Gone"@en .
            <id/å&b'c> <http://purl.org/dc/terms/title> "Å" .`,
        }),
        ...wordless,
        baseIri: 'https://data.example/',
      }),
    );
    expect(xml).toContain('<loc>https://data.example/doc/%C3%A5&amp;b&apos;c</loc>');
    expect(xml).not.toContain('gone');
  });

  it('is divided where it would have too many addresses, and nothing is lost', async () => {
    const snapshot = await snapshotOf(ourSources());
    const whole = [...writeSitemap(snapshot).matchAll(/<url>.*<\/url>/g)].map(([url]) => url);
    const count = countSitemaps(snapshot, 100);
    expect(count).toBe(Math.ceil(whole.length / 100));
    const index = writeSitemap(snapshot, undefined, 100);
    expect(
      index.match(/<sitemap><loc>https:\/\/data\.example\/sitemap-\d+\.xml<\/loc>/g),
    ).toHaveLength(count);
    const parts = Array.from({ length: count }, (_, index) =>
      writeSitemap(snapshot, index + 1, 100),
    );
    expect(
      parts.flatMap((part) => [...part.matchAll(/<url>.*<\/url>/g)].map(([url]) => url)),
    ).toEqual(whole);
  });
});

describe('robots.txt', () => {
  it('refuses queries and nothing that is data, wherever the site is mounted', () => {
    expect(writeRobots('https://data.example/open/')).toBe(
      'User-agent: *\nDisallow: /open/cite/\nDisallow: /open/sparql?\nDisallow: /open/search?\nDisallow: /open/metrics\n' +
        'Disallow: /open/health/\nDisallow: /open/embed/\nAllow: /open/\n\nSitemap: https://data.example/open/sitemap.xml\n',
    );
  });
});

describe('the catalogue of APIs', () => {
  function linksetOf(isCatalogued: boolean): Record<string, unknown>[] {
    const written = writeApiCatalog('https://data.example/', {
      isCatalogued,
      isWatchedApart: false,
    });
    return (JSON.parse(written) as { linkset: Record<string, unknown>[] }).linkset;
  }

  it('is a linkset with an entry for each API and the list of them (RFC 9727)', () => {
    const linkset = linksetOf(true);
    expect(linkset.map(({ anchor }) => anchor)).toEqual([
      'https://data.example/.well-known/api-catalog',
      'https://data.example/',
      'https://data.example/sparql',
    ]);
    expect(linkset[0]?.['item']).toHaveLength(2);
    expect(linkset[1]?.['service-desc']).toEqual([
      { href: 'https://data.example/openapi.json', type: 'application/json' },
    ]);
  });

  it('names no description that is made from a catalogue where there is none', () => {
    expect(JSON.stringify(linksetOf(false))).not.toMatch(/openapi|api-info|dcat/);
  });
});

describe('what search engines read', () => {
  let described: Record<'sv' | 'en', unknown>;
  beforeAll(async () => {
    const catalogue = await catalogueOf(await snapshotOf(ourSources()));
    if (catalogue === undefined) throw new Error('no catalogue');
    described = { sv: toSchemaOrg(catalogue, 'sv'), en: toSchemaOrg(catalogue, 'en') };
  });

  it('is a catalogue and its dataset, in the language of the page', () => {
    expect(described.sv).toMatchObject({
      '@context': 'https://schema.org/',
      '@graph': [
        { '@type': 'DataCatalog', inLanguage: ['en', 'sv'] },
        { '@type': 'Dataset', name: 'Styrkeområden i Jämtland Härjedalen' },
      ],
    });
    expect(described.en).toMatchObject({
      '@graph': [{}, { name: 'Strength areas in Jämtland Härjedalen' }],
    });
  });

  it('has what Google asks for and F-UJI looks for', () => {
    const { '@graph': graph } = described.sv as { '@graph': Record<string, unknown>[] };
    const dataset = graph[1] ?? {};
    expect(dataset).toMatchObject({
      identifier: 'https://data.example/id/dataset/styrkeomraden',
      url: 'https://data.example/doc/dataset/styrkeomraden',
      license: 'https://data.example/id/rights/datamangden',
      publisher: {
        '@type': 'Organization',
        name: 'Region Jämtland Härjedalen',
        sameAs: 'https://data.example/id/organisation/2321000214',
      },
      creator: { name: 'Datamängdens redaktion' },
      contactPoint: { email: 'region@regionjh.se' },
      datePublished: '2026-11-23',
      isAccessibleForFree: true,
      temporalCoverage: '2020-10-01/2030-12-31',
      includedInDataCatalog: { '@id': 'https://data.example/id/catalogue/oppna-data' },
    });
    expect(String(dataset['description']).length).toBeGreaterThan(50);
    expect(dataset['keywords']).toContain('styrkeområde');
    expect(dataset['spatialCoverage']).toContainEqual({
      '@type': 'Place',
      '@id': 'http://sws.geonames.org/2703330',
      name: 'Jämtlands län (GeoNames)',
    });
    expect(dataset['distribution']).toContainEqual(
      expect.objectContaining({
        '@type': 'DataDownload',
        contentUrl: 'https://data.example/dump.ttl',
        license: 'http://creativecommons.org/publicdomain/zero/1.0/',
        encodingFormat: 'text/turtle',
        contentSize: expect.stringMatching(/^\d+ B$/) as string,
      }),
    );
  });

  it('leaves out what is not known', async () => {
    const snapshot = await snapshotOf(museum());
    const catalogue = describeCatalogue(snapshot, []);
    const text = JSON.stringify(catalogue && toSchemaOrg(catalogue, 'sv'));
    expect(text).toContain('"temporalCoverage":"1800/.."');
    expect(text).not.toMatch(/null|undefined|"version"/);
  });
});
