import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalise } from '../../src/snapshot/canonical.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { folderWith } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startArchivedSite } from '../support/start-archived-site.ts';
import { eventsIn, replay, type Event } from '../support/replay.ts';

const baseIri = 'https://data.example/';

/** The descriptions of a small catalogue, by what they are about. */
type Catalogue = Readonly<Record<string, string>>;

const catalog = (title: string, more = '') =>
  `a dcat:Catalog ; dcterms:title "${title}" ; dcterms:publisher <id/agent/p> ${more}`;
const dataset = (title: string, more = '') => `a dcat:Dataset ; dcterms:title "${title}" ${more}`;
const distribution = (title: string, more = '') =>
  `a dcat:Distribution ; dcterms:title "${title}" ; dcat:accessURL <https://files.example/x> ${more}`;
const service = (title: string, more = '') =>
  `a dcat:DataService ; dcterms:title "${title}" ; dcat:endpointURL <https://api.example/> ${more}`;
const both = '; dcat:dataset <id/dataset/b> ; dcat:service <id/service/c>';
const far = '; dcat:servesDataset <https://elsewhere.example/dataset>';

/** A kind of change, what is edited for it (nothing in place of what goes), and which activities it makes. */
interface Kind {
  readonly kind: string;
  readonly edits: Readonly<Record<string, string | undefined>>;
  readonly makes: Readonly<Record<string, string>>;
}

/** The kinds of change that harvesters of feeds are tested with (Digg), one after the other in one catalogue. */
const kinds: readonly Kind[] = [
  {
    kind: 'adding a catalogue, with its agent',
    edits: { 'catalog/a': catalog('A'), 'agent/p': 'a foaf:Agent ; foaf:name "P"' },
    makes: { 'catalog/a': 'Create', 'agent/p': 'Create' },
  },
  {
    kind: 'updating a catalogue',
    edits: { 'catalog/a': catalog('A updated') },
    makes: { 'catalog/a': 'Update' },
  },
  {
    kind: 'adding a dataset',
    edits: {
      'catalog/a': catalog('A', '; dcat:dataset <id/dataset/b>'),
      'dataset/b': dataset('B'),
    },
    makes: { 'catalog/a': 'Update', 'dataset/b': 'Create' },
  },
  {
    kind: 'updating a dataset',
    edits: { 'dataset/b': dataset('B updated') },
    makes: { 'dataset/b': 'Update' },
  },
  {
    kind: 'adding a distribution',
    edits: {
      'dataset/b': dataset('B', '; dcat:distribution <id/distribution/d>'),
      'distribution/d': distribution('D'),
    },
    makes: { 'dataset/b': 'Update', 'distribution/d': 'Create' },
  },
  {
    kind: 'updating a distribution',
    edits: { 'distribution/d': distribution('D updated') },
    makes: { 'distribution/d': 'Update' },
  },
  {
    kind: 'adding a data service',
    edits: { 'catalog/a': catalog('A', both), 'service/c': service('C') },
    makes: { 'catalog/a': 'Update', 'service/c': 'Create' },
  },
  {
    kind: 'updating a data service',
    edits: { 'service/c': service('C updated') },
    makes: { 'service/c': 'Update' },
  },
  {
    kind: 'updating a data service to connect it to a dataset that is not here',
    edits: { 'service/c': service('C', far) },
    makes: { 'service/c': 'Update' },
  },
  {
    kind: 'updating a distribution to connect it to a data service that is here',
    edits: { 'distribution/d': distribution('D', '; dcat:accessService <id/service/c>') },
    makes: { 'distribution/d': 'Update' },
  },
  {
    kind: 'updating a distribution to connect it to a data service that is not here',
    edits: {
      'distribution/d': distribution('D', '; dcat:accessService <https://elsewhere.example/s>'),
    },
    makes: { 'distribution/d': 'Update' },
  },
  {
    kind: 'adding a distribution with a connection to a data service that is here',
    edits: {
      'dataset/b': dataset('B', '; dcat:distribution <id/distribution/d> , <id/distribution/e>'),
      'distribution/e': distribution('E', '; dcat:accessService <id/service/c>'),
    },
    makes: { 'dataset/b': 'Update', 'distribution/e': 'Create' },
  },
  {
    kind: 'removing a distribution',
    edits: {
      'dataset/b': dataset('B', '; dcat:distribution <id/distribution/d>'),
      'distribution/e': undefined,
    },
    makes: { 'dataset/b': 'Update', 'distribution/e': 'Delete' },
  },
  {
    kind: 'adding a distribution with a connection to a data service that is not here',
    edits: {
      'dataset/b': dataset('B', '; dcat:distribution <id/distribution/d> , <id/distribution/f>'),
      'distribution/f': distribution('F', '; dcat:accessService <https://elsewhere.example/s>'),
    },
    makes: { 'dataset/b': 'Update', 'distribution/f': 'Create' },
  },
  {
    kind: 'adding a contact point',
    edits: {
      'dataset/b': dataset('B', '; dcat:contactPoint <id/contact/k>'),
      'contact/k': 'a vcard:Kind ; vcard:fn "K"',
      'distribution/d': undefined,
      'distribution/f': undefined,
    },
    makes: {
      'dataset/b': 'Update',
      'contact/k': 'Create',
      'distribution/d': 'Delete',
      'distribution/f': 'Delete',
    },
  },
  {
    kind: 'updating a contact point',
    edits: { 'contact/k': 'a vcard:Kind ; vcard:fn "K updated"' },
    makes: { 'contact/k': 'Update' },
  },
  {
    kind: 'removing a contact point',
    edits: { 'dataset/b': dataset('B'), 'contact/k': undefined },
    makes: { 'dataset/b': 'Update', 'contact/k': 'Delete' },
  },
  {
    kind: 'adding an agent',
    edits: {
      'dataset/b': dataset('B', '; dcterms:publisher <id/agent/q>'),
      'agent/q': 'a foaf:Agent ; foaf:name "Q"',
    },
    makes: { 'dataset/b': 'Update', 'agent/q': 'Create' },
  },
  {
    kind: 'updating an agent',
    edits: { 'agent/q': 'a foaf:Agent ; foaf:name "Q updated"' },
    makes: { 'agent/q': 'Update' },
  },
  {
    kind: 'removing an agent',
    edits: { 'dataset/b': dataset('B'), 'agent/q': undefined },
    makes: { 'dataset/b': 'Update', 'agent/q': 'Delete' },
  },
  {
    kind: 'connecting a data service to a dataset that is here',
    edits: { 'service/c': service('C', '; dcat:servesDataset <id/dataset/b>') },
    makes: { 'service/c': 'Update' },
  },
  {
    kind: 'removing a dataset to which a data service is connected',
    edits: {
      'catalog/a': catalog('A', '; dcat:service <id/service/c>'),
      'service/c': service('C'),
      'dataset/b': undefined,
    },
    makes: { 'catalog/a': 'Update', 'service/c': 'Update', 'dataset/b': 'Delete' },
  },
  {
    kind: 'removing a data service',
    edits: { 'catalog/a': catalog('A'), 'service/c': undefined },
    makes: { 'catalog/a': 'Update', 'service/c': 'Delete' },
  },
  {
    kind: 'adding a data service with a connection to a dataset that comes with it',
    edits: {
      'catalog/a': catalog('A', both),
      'dataset/b': dataset('B'),
      'service/c': service('C', '; dcat:servesDataset <id/dataset/b>'),
    },
    makes: { 'catalog/a': 'Update', 'service/c': 'Create', 'dataset/b': 'Create' },
  },
  {
    kind: 'adding a data service connected to a dataset that is not here',
    edits: {
      'catalog/a': catalog('A', `${both} , <id/service/g>`),
      'service/g': service('G', far),
    },
    makes: { 'catalog/a': 'Update', 'service/g': 'Create' },
  },
  {
    kind: 'words of no catalogue, in parts without names',
    edits: {
      'dataset/b': dataset(
        'B',
        `; dcterms:spatial [ a dcterms:Location ; <https://geo.example/box> "1 2" ] , [ a dcterms:Location ] ;
         <https://geo.example/grid> ( 1 [ <https://geo.example/cell> 2 ] )`,
      ),
    },
    makes: { 'dataset/b': 'Update' },
  },
  {
    kind: 'several updates at the very same time',
    edits: {
      'catalog/a': catalog('A at once', `${both} , <id/service/g>`),
      'service/c': service('C at once'),
    },
    makes: { 'catalog/a': 'Update', 'service/c': 'Update' },
  },
];

const prefixes = `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .\n`;

async function snapshotWith(catalogue: Catalogue) {
  const text = Object.entries(catalogue).map(([name, said]) => `<id/${name}> ${said} .\n`);
  // The whole is another than the catalogue's: for that the site would add files and services.
  const things = '<id/thing/whole> a <http://rdfs.org/ns/void#Dataset> .';
  const data = await folderWith({ 'x.ttl': `${prefixes}${text.join('')}${things}` });
  return snapshotOf({ data, baseIri, withoutChecks: ['references'] });
}

let site: Awaited<ReturnType<typeof startArchivedSite>>;
let catalogueEvents: readonly Event[];
const get = (path: string, accept = '*/*') =>
  fetch(`${site.origin}/${path}`, { headers: { accept } });

beforeAll(async () => {
  let catalogue: Catalogue = {};
  const versions = [{ day: '2026-01-01', snapshot: await snapshotWith(catalogue) }];
  for (const [index, { edits }] of kinds.entries()) {
    const edited = Object.entries({ ...catalogue, ...edits });
    catalogue = Object.fromEntries(
      edited.filter((part): part is [string, string] => part[1] !== undefined),
    );
    const day = `2026-02-${String(index + 1).padStart(2, '0')}`;
    versions.push({ day, snapshot: await snapshotWith(catalogue) });
  }
  site = await startArchivedSite(versions);
  catalogueEvents = await eventsIn(site.origin, baseIri, 'ldes/catalogue');
}, 120_000);
afterAll(() => site.close());

async function hashOf(quads: readonly Quad[]): Promise<string> {
  return (await canonicalise({ kept: quads, forgettable: [] })).version;
}

const parse = (text: string, format = 'application/trig'): Quad[] =>
  new Parser({ format, factory: terms }).parse(text);

/** What happened in one of the versions: each is of a day of its own. */
const eventsOf = (index: number): readonly Event[] =>
  catalogueEvents.filter(
    ({ published }) => published.slice(0, 10) === site.entries[index]?.published.slice(0, 10),
  );

describe.each(kinds.map((kind, index) => ({ ...kind, index })))('$kind', ({ makes, index }) => {
  const version = () => site.entries[index + 1]?.version ?? '';

  it('makes one activity for each entity that changed', () => {
    const told = eventsOf(index + 1).map(({ type, object }) => [
      object.replace(`${baseIri}id/`, ''),
      type,
    ]);
    expect(told).toHaveLength(Object.keys(makes).length);
    expect(Object.fromEntries(told)).toEqual(makes);
  });

  it('is replayed to the catalogue of that time', async () => {
    const until = Array.from({ length: index + 2 }, (_, each) => eventsOf(each)).flat();
    const response = await get(`datasets/dcat?version=${version()}`, 'application/n-triples');
    const expected = parse(await response.text(), 'application/n-triples');
    expect(await hashOf(replay(until))).toBe(await hashOf(expected));
  });
});

describe('an event stream', () => {
  it('tells of what is mentioned before what mentions it, and the other way round of what goes', () => {
    const order = (index: number) =>
      eventsOf(index).map(({ object }) => object.replace(`${baseIri}id/`, ''));
    expect(order(1)).toEqual(['agent/p', 'catalog/a']);
    expect(order(22)).toEqual(['service/c', 'catalog/a', 'dataset/b']);
    expect(order(24)).toEqual(['dataset/b', 'service/c', 'catalog/a']);
  });

  it('gives every activity a time of its own, later than all before', () => {
    const times = catalogueEvents.map(({ published }) => published);
    expect(new Set(times).size).toBe(times.length);
    expect(times).toEqual(times.toSorted());
  });

  it('says how long activities stay, in the terms of LDES 1.0 and in those before', async () => {
    const [catalogue, things] = [await get('ldes/catalogue'), await get('ldes/things')];
    expect(catalogue.headers.get('content-type')).toContain('application/trig');
    const text = await catalogue.text();
    for (const word of ['LatestVersionSubset', 'amount 1', 'versionAmount 1', 'ActivityShape'])
      expect(text).toContain(word);
    const other = await things.text();
    for (const word of ['PointInTimePolicy', 'pointInTime "2026-01-01T12:00:00', 'startingFrom "'])
      expect(other).toContain(word);
  });

  it.each(['ldes/catalogue', 'ldes/catalogue/1'])('says the same as JSON-LD: %s', async (path) => {
    const [trig, json] = [await get(path), await get(path, 'application/ld+json')];
    const text = (await jsonld.toRDF((await json.json()) as JsonLdDocument, {
      format: 'application/n-quads',
    })) as unknown as string;
    expect(await hashOf(parse(text, 'application/n-quads'))).toBe(
      await hashOf(parse(await trig.text())),
    );
  });

  it.each(['ldes/none', 'ldes/things/0', 'ldes/things/01', 'ldes/things/99', 'ldes/things/x'])(
    'is not there: %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).not.toContain('immutable');
    },
  );
});
