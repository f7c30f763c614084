import { createHash } from 'node:crypto';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dcat, spdx } from '../../src/rdf/vocabularies/catalogue-vocabulary.ts';
import { toDataset, type Dataset } from '../../src/rdf/dataset.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { ourSources } from '../support/files.ts';
import { addressesIn, deadOf, reach } from '../support/harvest.ts';
import { expectSameContent } from '../support/same-content.ts';
import { startSite, type Site } from '../support/start-site.ts';

const base = 'https://data.example/';
const path = '/datasets/dcat';

let site: Site;
beforeAll(async () => {
  site = await startSite(ourSources(base));
});
afterAll(() => site.close());

async function readCatalogue({ get }: Site): Promise<Dataset> {
  return toDataset(new Parser().parse(await (await get(`${path}.nt`)).text()));
}

describe('our own catalogue', () => {
  it('begins so that the national portal knows it for RDF/XML', async () => {
    const xml = await (await site.get(path)).text();
    expect(xml.slice(0, 200)).toContain('<rdf:RDF');
    expect(xml).not.toMatch(/rdf:nodeID|CatalogRecord|rdf:(?:about|resource)="(?![a-z]+:)/);
  });

  it('is the same statements in every form', async () => {
    const expected = await readCatalogue(site);
    expect(expected.size).toBeGreaterThan(300);
    for (const format of formats) {
      const written = await (await site.get(`${path}.${format.extension}`)).text();
      await expectSameContent(written, format, expected);
    }
  });

  it('tells the size and the hash of the very bytes that are served', async () => {
    const catalogue = await readCatalogue(site);
    const files = [...catalogue.match(null, dcat.downloadURL)];
    const dumps = files.filter(({ object }) => object.value.startsWith(`${base}dump`));
    expect(dumps).toHaveLength(formats.length);
    expect(files.length).toBeGreaterThan(dumps.length);
    for (const { subject, object } of files) {
      const bytes = Buffer.from(await (await reach(site, base, object.value)).arrayBuffer());
      const [size] = catalogue.match(subject, dcat.byteSize);
      const [checksum] = catalogue.match(subject, spdx.checksum);
      const [hash] = checksum ? catalogue.match(checksum.object, spdx.checksumValue) : [];
      expect(size?.object.value).toBe(String(bytes.length));
      expect(hash?.object.value).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('has no address of ours that leads nowhere', async () => {
    const addresses = addressesIn(await readCatalogue(site), base);
    expect(addresses.length).toBeGreaterThan(30);
    expect(await deadOf(site, base, addresses)).toEqual([]);
  });
});

describe('the specification', () => {
  it('has a diagram in the language of who asks', async () => {
    const response = await site.get('/spec/styrkeomraden/diagram.svg', { 'accept-language': 'en' });
    expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(response.headers.get('content-language')).toBe('en');
    expect(await response.text()).toContain('>strength area<');
  });
});
