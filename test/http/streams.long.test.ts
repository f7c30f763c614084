import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalise } from '../../src/snapshot/canonical.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { kindsOfChange as kinds, type Catalogue } from '../support/kinds-of-change.ts';
import { folderWith, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startArchivedSite } from '../support/start-archived-site.ts';
import { eventsIn, replay, type Event } from '../support/replay.ts';

const baseIri = 'https://data.example/';

const prefixes = `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .\n`;

async function snapshotWith(catalogue: Catalogue) {
  const text = Object.entries(catalogue).map(([name, said]) => `<id/${name}> ${said} .\n`);
  // The whole is another than the catalogue's: for that the site would add files and services.
  const things = '<id/thing/whole> a <http://rdfs.org/ns/void#Dataset> .';
  const data = await folderWith({ 'x.ttl': `${prefixes}${text.join('')}${things}` });
  return snapshotOf({ data, baseIri, ...wordless, withoutChecks: ['references'] });
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
});
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
