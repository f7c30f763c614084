import { parserFor } from '../load/load-file.ts';
import { toDataset, type Dataset } from '../rdf/dataset.ts';
import { newTermFactory } from '../rdf/terms.ts';
import { documentPathOf, pathUnder } from '../site/addresses.ts';
import type { Text } from '../site/text.ts';
import type { Assessing } from './assessing.ts';
import { metrics, type DatasetFound } from './rules/fuji.ts';
import type { Dimension, Measure } from './measure.ts';
import { readLinks } from './rules/read-links.ts';

/** What F-UJI would find of the dataset, as far as it can be had without anybody else. */
export async function assessFair(assessing: Assessing): Promise<Dimension> {
  const found = await findDataset(assessing);
  const measures: Measure[] = [];
  for (const [id, title, missing] of metrics) {
    const name = `fair-${id.toLowerCase().replace(/[^a-z0-9.]+/g, '-')}`;
    const lacking = found ? (await missing(found)).map(String) : [];
    measures.push({
      name,
      title: { sv: `${id}: ${title.sv}`, en: `${id}: ${title.en}` },
      found: found
        ? { kind: 'met', value: lacking.length === 0 }
        : { kind: 'not-looked-at', why: noDataset },
      lookedAt: found ? { sv: found.iri, en: found.iri } : noDataset,
      missing: lacking,
    });
  }
  measures.push(thirdParty);
  return {
    name: 'fair',
    title: { sv: 'FAIR (F-UJI)', en: 'FAIR (F-UJI)' },
    method: {
      sv: 'Det som F-UJI (mått version 0.8) och FAIR Signposting nivå 1 letar efter på datamängdens adress.',
      en: 'What F-UJI (metrics version 0.8) and FAIR Signposting level 1 look for at the address of the dataset.',
    },
    measures,
  };
}

const noDataset: Text = {
  sv: 'Data beskriver ingen datamängd.',
  en: 'The data describes no dataset.',
};

/** What only somebody else can say. */
const thirdParty: Measure = {
  name: 'fair-fsf-f1-02md',
  title: {
    sv: 'FsF-F1-02MD: en adress hos tredje part',
    en: 'FsF-F1-02MD: an address at a third party',
  },
  found: {
    kind: 'not-looked-at',
    why: {
      sv: 'Andras webbplatser frågas inte härifrån.',
      en: 'Other websites are not asked from here.',
    },
  },
  lookedAt: { sv: 'ingenting', en: 'nothing' },
  missing: [],
};

async function findDataset({ snapshot, ask }: Assessing): Promise<DatasetFound | undefined> {
  const { whole, baseIri } = snapshot;
  const path = whole && pathUnder(baseIri, whole.value);
  if (whole === undefined || path === undefined) return undefined;
  const iri = whole.value;
  const page = await ask(iri, 'text/html');
  const turtle = await ask(iri, 'text/turtle');
  if (!page || !turtle) return undefined;
  const html = await page.text();
  return {
    iri,
    page,
    links: readLinks(page, baseIri + (documentPathOf(path) ?? path)),
    embedded: datasetIn(html),
    said: await readTurtle(await turtle.text(), baseIri),
    reach: async (url, headers = {}) =>
      (await ask(url, headers['accept'])) ?? new Response('', { status: 404 }),
  };
}

async function readTurtle(text: string, baseIri: string): Promise<Dataset> {
  const terms = newTermFactory('assessed');
  const parsed = await parserFor('x.ttl')?.({ text, baseIri, context: undefined, terms });
  return toDataset(parsed?.outcome === 'parsed' ? parsed.quads : []);
}

/** The dataset that a page's head describes (schema.org). */
export function datasetIn(html: string): Readonly<Record<string, unknown>> {
  const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const { '@graph': graph = [] } = JSON.parse(json) as { '@graph'?: Record<string, unknown>[] };
  return graph.find((each) => each['@type'] === 'Dataset') ?? {};
}
