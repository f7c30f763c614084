import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parserFor } from '../../src/load/load-file.ts';
import { toDataset } from '../../src/rdf/dataset.ts';
import { newTermFactory } from '../../src/rdf/terms.ts';
import { isThere, resultsOf } from '../catalogue/official-shapes.ts';
import { museum, ourSources } from '../support/files.ts';
import { reach } from '../support/harvest.ts';
import { readLinks } from '../../src/quality/rules/read-links.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { datasetIn } from '../../src/quality/assess-fair.ts';
import { metrics, type DatasetFound } from '../../src/quality/rules/fuji.ts';
import { indicators, type Harvested } from '../../src/quality/rules/mqa.ts';

const base = 'https://data.example/';
let site: Site;
beforeAll(async () => {
  site = await startSite(ourSources(base));
});
afterAll(() => site.close());

/** The catalogue as the national portal and, through it, the EU's fetch it. */
async function harvest(served: Site, home: string): Promise<Harvested> {
  const text = await (await reach(served, home, `${home}datasets/dcat`)).text();
  const terms = newTermFactory('harvested');
  const parsed = await parserFor('x.rdf')?.({ text, baseIri: home, context: undefined, terms });
  if (parsed?.outcome !== 'parsed') throw new Error('the catalogue is no RDF/XML');
  const { quads } = parsed;
  return {
    said: toDataset(quads),
    isReached: async (url) => {
      if (!url.startsWith(home)) return false;
      const ask = (method: 'GET' | 'HEAD') => reach(served, home, url, { method });
      return (await Promise.all([ask('HEAD'), ask('GET')])).every(({ ok }) => ok);
    },
    conforms: async () => (await resultsOf('shapes.ttl', quads)).length === 0,
  };
}

/** Points by indicator; a whole number where all that is looked at has what is looked for. */
async function score(harvested: Harvested): Promise<Readonly<Record<string, number>>> {
  const points: Record<string, number> = {};
  for (const [dimension, name, most, share] of indicators) {
    points[`${dimension}: ${name.en}`] = most * (await share(harvested));
  }
  return points;
}

const full = Object.fromEntries(
  indicators.map(([dimension, name, points]) => [`${dimension}: ${name.en}`, points]),
);

function sum(points: Readonly<Record<string, number>>): number {
  return Object.values(points).reduce((total, each) => total + each, 0);
}

describe.skipIf(!isThere)('the quality of the metadata by the EU’s method', () => {
  it('can be 405 points', () => {
    expect(indicators).toHaveLength(23);
    expect(sum(full)).toBe(405);
  });

  it('is 405 points of 405 for our own catalogue', async () => {
    expect(await score(await harvest(site, base))).toEqual(full);
  });

  it('is less for a catalogue that has a file elsewhere which does not answer, and says too little of it', async () => {
    const home = 'https://museum.example/data/';
    const other = await startSite(museum(home));
    const points = await score(await harvest(other, home));
    await other.close();
    const lost = Object.keys(full).filter((name) => points[name] !== full[name]);
    expect(lost).toEqual([
      'accessibility: AccessURL accessible',
      'accessibility: DownloadURL given',
      'accessibility: DownloadURL accessible',
      'interoperability: media type',
      'interoperability: format and media type from vocabulary',
      'contextuality: rights',
      'contextuality: file size',
      'contextuality: date of issue',
      'contextuality: modification date',
    ]);
  });

  it('is nothing for a catalogue that says nothing', async () => {
    const no = () => Promise.resolve(false);
    const points = await score({ said: toDataset([]), isReached: no, conforms: no });
    expect(sum(points)).toBe(0);
  });
});

describe('the dataset, to F-UJI and by FAIR Signposting', () => {
  const iri = `${base}id/dataset/styrkeomraden`;
  let found: DatasetFound;

  beforeAll(async () => {
    const page = await reach(site, base, iri, { headers: { accept: 'text/html' } });
    const html = await page.text();
    const turtle = await reach(site, base, iri, { headers: { accept: 'text/turtle' } });
    found = {
      iri,
      page,
      links: readLinks(page, `${base}doc/dataset/styrkeomraden`),
      embedded: datasetIn(html),
      said: toDataset(new Parser().parse(await turtle.text())),
      reach: (url, headers = {}) => reach(site, base, url, { headers }),
    };
  });

  it.each(metrics.map(([id, wants, missing]) => [id, wants.en, missing] as const))(
    'has what %s wants: %s',
    async (_, __, missing) => {
      expect(await missing(found)).toEqual([]);
    },
  );

  it('would be told of what is missing: of an empty page nothing is right', async () => {
    const page = new Response('', { status: 404 });
    const nothing = { page, links: [], embedded: {}, said: toDataset([]) };
    const silent: string[] = [];
    for (const [id, , missing] of metrics) {
      const told = await missing({ iri: '', ...nothing, reach: () => Promise.resolve(page) });
      if (told.length === 0) silent.push(id);
    }
    expect(silent).toEqual([]);
  });

  it('is linked to from each of its files', async () => {
    const dump = await reach(site, base, `${base}dump.ttl`);
    const links = readLinks(dump, `${base}dump.ttl`);
    expect(links).toContainEqual({ href: iri, rel: 'collection' });
  });
});
