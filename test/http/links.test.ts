import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { folderWith, noWords, ourSources } from '../support/files.ts';
import { hrefs, readLinks, type Link } from '../support/read-links.ts';
import { startSite, type Site } from '../support/start-site.ts';

const area = 'strength-area/hallbar-energi';

let site: Site;
beforeAll(async () => {
  site = await startSite(ourSources());
});
afterAll(() => site.close());

async function linksOf(path: string, accept = '*/*'): Promise<Link[]> {
  return readLinks(await site.get(path, { accept }), `https://data.example${path}`);
}

describe('a document', () => {
  it('names the thing, itself, its licence, its classes, its dataset and who answers for it', async () => {
    const links = await linksOf(`/doc/${area}`, 'text/html');
    expect(hrefs(links, 'cite-as')).toEqual([`https://data.example/id/${area}`]);
    expect(hrefs(links, 'canonical')).toEqual([`https://data.example/doc/${area}`]);
    expect(hrefs(links, 'license')).toEqual(['http://creativecommons.org/publicdomain/zero/1.0/']);
    expect(hrefs(links, 'type')).toEqual(
      expect.arrayContaining([
        'https://schema.org/AboutPage',
        'https://w3id.org/styrkedata/ns/StrengthArea',
      ]),
    );
    expect(hrefs(links, 'collection')).toEqual(['https://data.example/id/dataset/styrkeomraden']);
    expect(hrefs(links, 'author')).toEqual(['http://dataportal.se/organisation/SE2321000214']);
    expect(hrefs(links, 'describedby')).toEqual([`https://data.example/doc/${area}.jsonld`]);
  });

  it('leads to each of its forms, which come in the type that is told', async () => {
    const alternates = (await linksOf(`/doc/${area}`, 'text/turtle')).filter(
      ({ rel }) => rel === 'alternate',
    );
    expect(alternates.map(({ hreflang }) => hreflang).filter(Boolean)).toEqual(['sv', 'en']);
    expect(alternates).toHaveLength(9);
    for (const { href, type = '', hreflang } of alternates) {
      const path = href.replace('https://data.example', '');
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

  const profiles = ['compacted', 'expanded', 'flattened'].map(
    (form) => `application/ld+json;profile="http://www.w3.org/ns/json-ld#${form}"`,
  );
  it.each([...formats.flatMap(({ mediaType, aliases }) => [mediaType, ...aliases]), ...profiles])(
    'as %s names an address of the very same, or none',
    async (accept) => {
      for (const path of [`/doc/${area}`, '/datasets/dcat']) {
        const response = await site.get(path, { accept });
        expect(response.status).toBe(200);
        const location = response.headers.get('content-location');
        if (location === null) continue;
        const there = await site.get(new URL(location, `${site.origin}${path}`).pathname);
        for (const name of ['content-type', 'etag'])
          expect([name, there.headers.get(name)]).toEqual([name, response.headers.get(name)]);
      }
    },
  );

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

describe('the catalogue', () => {
  it('names itself, its other forms, what it is and its licence', async () => {
    for (const { name, extension, mediaType } of formats) {
      const links = await linksOf('/datasets/dcat', mediaType);
      expect(hrefs(links, 'canonical')).toEqual(['https://data.example/datasets/dcat']);
      expect(hrefs(links, 'cite-as')).toEqual(['https://data.example/id/catalogue/oppna-data']);
      expect(hrefs(links, 'type')).toEqual(['http://www.w3.org/ns/dcat#Catalog']);
      expect(hrefs(links, 'license')).toEqual([
        'http://creativecommons.org/publicdomain/zero/1.0/',
      ]);
      const others = hrefs(links, 'alternate');
      expect([name, others.length]).toEqual([name, formats.length + 2]);
      expect(others).not.toContain(`https://data.example/datasets/dcat.${extension}`);
      const { headers } = await site.get('/datasets/dcat', { accept: mediaType });
      expect(headers.get('content-location')).toBe(`../datasets/dcat.${extension}`);
    }
  });

  it('names what it conforms to, where it says so', async () => {
    const profile = 'https://docs.dataportal.se/dcat/3.0.1/';
    const none = noWords;
    const data = await folderWith({
      'catalogue.ttl': `<catalogue> a <http://www.w3.org/ns/dcat#Catalog> ;
        <http://purl.org/dc/terms/conformsTo> <${profile}> .`,
    });
    const baseIri = 'https://data.example/';
    const other = await startSite({ data, ontology: none, shapes: none, baseIri });
    const links = readLinks(await other.get('/datasets/dcat'), `${baseIri}datasets/dcat`);
    await other.close();
    expect(hrefs(links, 'profile')).toEqual([profile]);
  });
});

describe('a long document', () => {
  const base = 'https://data.example/';
  let long: Site;
  beforeAll(async () => {
    const pointing = Array.from({ length: 250 }, (_, n) => `<id/${n}> <urn:to> <id/hub> .`);
    const data = await folderWith({ 'a.ttl': `<id/hub> <urn:p> 1 .\n${pointing.join('\n')}` });
    const none = noWords;
    long = await startSite({ data, ontology: none, shapes: none, baseIri: base });
  });
  afterAll(() => long.close());

  it.each([
    ['doc/hub', 'text/turtle'],
    ['doc/hub', 'text/html'],
    ['doc/hub.ttl', '*/*'],
  ])('%s as %s leads from each part to the next and back', async (path, accept) => {
    const told = async (search: string) => {
      const links = readLinks(await long.get(`/${path}${search}`, { accept }), base + path);
      return ['prev', 'next', 'canonical'].map((rel) => hrefs(links, rel));
    };
    const canonical = `${base}doc/hub`;
    expect(await told('')).toEqual([[], [`${base}${path}?page=2`], [canonical]]);
    expect(await told('?page=2')).toEqual([
      [`${base}${path}`],
      [`${base}${path}?page=3`],
      [`${canonical}?page=2`],
    ]);
    expect(await told('?page=3')).toEqual([[`${base}${path}?page=2`], [], [`${canonical}?page=3`]]);
  });

  it('has other forms of the same part', async () => {
    const html = await long.get('/doc/hub?page=2', { accept: 'text/html' });
    const links = readLinks(html, `${base}doc/hub`);
    const others = [...hrefs(links, 'alternate'), ...hrefs(links, 'describedby')];
    expect(others.filter((href) => new URL(href).searchParams.get('page') !== '2')).toEqual([]);
    expect(others.map((href) => new URL(href).searchParams.get('lang'))).toContain('sv');
  });
});

describe('a thing', () => {
  it('names the document that describes it', async () => {
    expect(hrefs(await linksOf(`/id/${area}`), 'describedby')).toEqual([
      `https://data.example/doc/${area}`,
    ]);
  });
});

describe('the door and the dumps', () => {
  it('name each other, and what describes them', async () => {
    const home = await linksOf('/');
    expect(hrefs(home, 'item')).toContain('https://data.example/dump.nq');
    expect(hrefs(home, 'describedby')).toEqual([
      'https://data.example/.well-known/void',
      'https://data.example/datasets/dcat',
      'https://data.example/llms.txt',
    ]);
    const dump = await linksOf('/dump.ttl');
    expect(hrefs(dump, 'license')).toEqual(['http://creativecommons.org/publicdomain/zero/1.0/']);
    expect(hrefs(dump, 'collection')).toEqual(hrefs(home, 'collection'));
  });
});
