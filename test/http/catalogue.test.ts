import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dcat, spdx } from '../../src/rdf/vocabularies/catalogue-vocabulary.ts';
import { toDataset, type Dataset } from '../../src/rdf/dataset.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { museum } from '../support/files.ts';
import { addressesIn, deadOf, reach } from '../support/harvest.ts';
import { expectSameContent } from '../support/same-content.ts';
import { startSite, type Site } from '../support/start-site.ts';

const base = 'https://data.example/';
const path = '/datasets/dcat';

let site: Site;
beforeAll(async () => {
  site = await startSite(museum(base));
});
afterAll(() => site.close());

async function readCatalogue({ get }: Site): Promise<Dataset> {
  return toDataset(new Parser().parse(await (await get(`${path}.nt`)).text()));
}

describe('the catalogue', () => {
  it.each([
    [undefined, 'application/rdf+xml'],
    ['*/*', 'application/rdf+xml'],
    ['application/rdf+xml', 'application/rdf+xml'],
    ['application/rdf+xml, text/turtle;q=0.9, */*;q=0.1', 'application/rdf+xml'],
    ['text/turtle', 'text/turtle'],
    ['application/ld+json', 'application/ld+json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ])('for Accept «%s» is %s', async (accept, mediaType) => {
    const { status, headers } = await site.get(path, accept === undefined ? {} : { accept });
    expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, mediaType]);
    expect(headers.get('vary')).toContain('Accept');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('begins so that the national portal knows it for RDF/XML', async () => {
    const xml = await (await site.get(path)).text();
    expect(xml.slice(0, 200)).toContain('<rdf:RDF');
    expect(xml).not.toMatch(/rdf:(?:about|resource)="(?![a-z]+:)/);
  });

  it('is the same statements in every form', async () => {
    const expected = await readCatalogue(site);
    expect(expected.size).toBeGreaterThan(100);
    for (const format of formats) {
      const written = await (await site.get(`${path}.${format.extension}`)).text();
      await expectSameContent(written, format, expected);
    }
  });

  it('answers HEAD as it answers GET', async () => {
    const told = async (method: 'GET' | 'HEAD') => {
      const { status, headers } = await reach(site, base, base + path.slice(1), { method });
      const names = ['content-type', 'content-length', 'etag', 'last-modified'];
      return [status, ...names.map((name) => headers.get(name))];
    };
    const got = await told('GET');
    expect(await told('HEAD')).toEqual(got);
    expect(got).not.toContain(null);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await site.get(path);
    const [etag, date] = [headers.get('etag'), headers.get('last-modified')];
    const byTag = await site.get(path, { 'if-none-match': String(etag) });
    const byDate = await site.get(path, { 'if-modified-since': String(date) });
    expect([byTag.status, byDate.status]).toEqual([304, 304]);
  });

  it('tells the size and the hash of the very bytes that are served', async () => {
    const catalogue = await readCatalogue(site);
    const files = [...catalogue.match(null, dcat.downloadURL)];
    const dumps = files.filter(({ object }) => object.value.startsWith(`${base}dump`));
    expect(dumps).toHaveLength(formats.length);
    for (const { subject, object } of files) {
      const bytes = Buffer.from(await (await reach(site, base, object.value)).arrayBuffer());
      const [size] = catalogue.match(subject, dcat.byteSize);
      const [checksum] = catalogue.match(subject, spdx.checksum);
      const [hash] = checksum ? catalogue.match(checksum.object, spdx.checksumValue) : [];
      expect(size?.object.value).toBe(String(bytes.length));
      expect(hash?.object.value).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('is as it is whatever host a request says it asks', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    const [response] = (await once(get(`${site.origin}${path}.nt`, { headers }), 'response')) as [
      IncomingMessage,
    ];
    const forged = await text(response);
    expect(forged).toBe(await (await site.get(`${path}.nt`)).text());
    expect(forged).not.toMatch(/localhost|evil/);
  });

  it('shows people a page in their language, and what is in it', async () => {
    const page = await (await site.get(`${path}.html`, { 'accept-language': 'en' })).text();
    expect(page).toContain('<html lang="en"');
    expect(page).toMatch(/href="[^"]*collection"/);
  });

  it('is not to be had in what it does not come as', async () => {
    expect((await site.get(path, { accept: 'image/png' })).status).toBe(406);
    expect((await fetch(site.origin + path, { method: 'POST' })).status).toBe(405);
    expect((await site.get(`${path}/`)).status).toBe(404);
  });
});

describe('another publisher', () => {
  const home = 'https://museum.example/data/';
  let other: Site;
  beforeAll(async () => {
    other = await startSite(museum(home));
  });
  afterAll(() => other.close());

  it('has its catalogue at the same address, with its own names', async () => {
    const catalogue = await readCatalogue(other);
    expect(await deadOf(other, home, addressesIn(catalogue, home))).toEqual([]);
    const [type] = catalogue.match(null, null, dcat.Catalog);
    expect(type?.subject.value).toBe(`${home}catalogue`);
  });
});

describe('a site without a catalogue', () => {
  let bare: Site;
  beforeAll(async () => {
    bare = await startSite();
  });
  afterAll(() => bare.close());

  it.each([path, `${path}.rdf`, '/api-info', '/openapi.json'])(
    'has none at %s, and says what to add',
    async (address) => {
      const response = await bare.get(address, { 'accept-language': 'sv' });
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.text()).toContain('type: Catalog');
    },
  );

  it('does not send anybody to it', async () => {
    const { headers } = await bare.get('/');
    const apis = await (await bare.get('/.well-known/api-catalog')).text();
    expect(`${headers.get('link')} ${apis}`).not.toMatch(/dcat|openapi|api-info/);
  });
});
