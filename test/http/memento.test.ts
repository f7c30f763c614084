import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendLine } from '../../src/files/append-line.ts';
import { manifestPath, type Entry } from '../../src/archive/store/manifest.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { readPage } from '../support/read-page.ts';
import { startArchivedSite } from '../support/start-archived-site.ts';
import { hrefs, readLinks } from '../support/read-links.ts';

const baseIri = 'https://data.example/';
const days = ['2026-03-01', '2026-03-02', '2026-03-03'] as const;
const person = '<id/ada> a <http://xmlns.com/foaf/0.1/Person> ; <ns/name> "Ada was here" .';
let origin: string;
let entries: readonly Entry[];
let close: () => Promise<void>;
let folder: string;

/** What was published on each of three days; the persons' file is there all along. */
async function snapshotOn(number: number): Promise<Snapshot> {
  const data = await folderWith({
    'x.ttl': `<id/thing/x> <ns/number> "day ${number}" ; <ns/part> [ <ns/p> ${number} ] .
      ${number > 0 ? '<id/thing/later> <ns/number> "new" .' : ''}`,
    'people.ttl': person,
  });
  return snapshotOf({ data, baseIri, ...wordless });
}

beforeAll(async () => {
  const versions = days.map(async (day, number) => ({ day, snapshot: await snapshotOn(number) }));
  ({ origin, folder, entries, close } = await startArchivedSite(await Promise.all(versions)));
});
afterAll(() => close());

const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(origin + path, { redirect: 'manual', headers, ...init });
const at = (day: string): Record<string, string> => ({
  'accept-datetime': new Date(`${day}T13:00:00Z`).toUTCString(),
});
const versionOf = (number: number): string => entries[number]?.version ?? '';

describe('an address', () => {
  it.each(['/doc/thing/x', '/doc/thing/x.ttl', '/dump.nq', '/', '/sparql', '/browse'])(
    'leads to its own versions: %s',
    async (path) => {
      const response = await ask(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('vary')).toContain('Accept-Datetime');
      const links = readLinks(response, baseIri);
      expect(hrefs(links, 'original timegate')).toEqual([baseIri + path.slice(1)]);
      expect(hrefs(links, 'timemap')).toHaveLength(1);
    },
  );

  it.each([
    ['before the first version, to the first', '2020-01-01', 0],
    ['on the first day, to the first', '2026-03-01', 0],
    ['between, to the one that was served', '2026-03-02', 1],
    ['after the last, to the last', '2030-01-01', 2],
  ])('asked %s', async (_, day, number) => {
    const response = await ask('/doc/thing/x?lang=sv', at(day));
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`./x?lang=sv&version=${versionOf(number)}`);
    expect(response.headers.get('vary')).toContain('Accept-Datetime');
  });

  it.each([
    'yesterday',
    '2026-03-01',
    'Mon, 01 Mar 2026 12:00:00 GMT',
    'Sun, 31 Feb 2026 12:00:00 GMT',
  ])('asked for what is no date of HTTP is a 400: %s', async (text) => {
    expect((await ask('/doc/thing/x', { 'accept-datetime': text })).status).toBe(400);
  });

  it('that was answered before is not mixed up with one as of a moment', async () => {
    await ask('/doc/thing/x.nt');
    expect((await ask('/doc/thing/x.nt', at('2026-03-01'))).status).toBe(302);
    expect((await ask('/doc/thing/x.nt')).status).toBe(200);
  });

  it('of what does not change with the data has no versions', async () => {
    const response = await ask('/health/live', at('2026-03-01'));
    expect(response.status).toBe(200);
    expect(response.headers.get('vary') ?? '').not.toContain('Accept-Datetime');
  });
});

describe('a version of an address', () => {
  it.each(['ttl', 'jsonld', 'nq', 'html'])('says as %s what it said then', async (form) => {
    const response = await ask(`/doc/thing/x.${form}?version=${versionOf(0)}`);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('day 0');
    expect(text).not.toContain('day 2');
    expect(response.headers.get('memento-datetime')).toBe('Sun, 01 Mar 2026 12:00:00 GMT');
    expect(response.headers.has('content-location')).toBe(false);
  });

  it('leads to those beside it, and to the present one', async () => {
    const response = await ask(`/doc/thing/x.ttl?version=${versionOf(1)}`);
    const relations = readLinks(response, baseIri)
      .filter(({ rel }) => rel.includes('memento'))
      .map(({ rel }) => rel);
    expect(relations).toEqual(['first prev memento', 'last next memento', 'memento']);
    expect(hrefs(readLinks(response, baseIri), 'original timegate')).toEqual([
      `${baseIri}doc/thing/x.ttl`,
    ]);
  });

  it('keeps the version where it leads elsewhere', async () => {
    const response = await ask(`/id/thing/x?version=${versionOf(0)}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toContain(`version=${versionOf(0)}`);
  });

  it('of a thing that was not there yet is a 404 of that moment', async () => {
    const response = await ask(`/doc/thing/later?version=${versionOf(0)}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('memento-datetime')).toContain('01 Mar 2026');
  });

  it('has as a record the keys of its own context', async () => {
    const response = await ask(`/doc/thing/x.json?version=${versionOf(0)}`);
    const record = (await response.json()) as Record<string, unknown>;
    const address = `${baseIri}api/context.jsonld?version=${versionOf(0)}`;
    expect(record).toMatchObject({ '@context': address, number: ['day 0'] });
    const context = await ask(address.slice(baseIri.length - 1));
    expect(await context.json()).toMatchObject({
      '@context': { number: { '@id': `${baseIri}ns/number` } },
    });
    const present = (await (await ask('/doc/thing/x.json')).json()) as Record<string, unknown>;
    expect(present['@context']).toBe(`${baseIri}api/context.jsonld`);
  });

  it('that is not kept is a 404', async () => {
    expect((await ask(`/doc/thing/x?version=${'0'.repeat(32)}`)).status).toBe(404);
  });

  it('holds nothing of persons, in no form, and the present does', async () => {
    expect(await (await ask('/doc/ada.nt')).text()).toContain('Ada was here');
    const past = await ask(`/doc/ada.nt?version=${versionOf(2)}`);
    expect(past.status).toBe(404);
    const dump = await (await ask(`/version/${versionOf(0)}.nq`)).text();
    expect(dump).toContain('day 0');
    expect(dump).not.toContain('Ada');
  });
});

describe('a query', () => {
  const query = 'SELECT ?n { ?s <https://data.example/ns/number> ?n FILTER(STRSTARTS(?n, "day")) }';
  const csv = { accept: 'text/csv' };

  it('is answered as of a version, by GET and by POST', async () => {
    const address = `/sparql?query=${encodeURIComponent(query)}&version=${versionOf(0)}`;
    const response = await ask(address, csv);
    expect(await response.text()).toBe('n\r\nday 0\r\n');
    expect(response.headers.get('memento-datetime')).toContain('01 Mar 2026');
    const body = new URLSearchParams({ query });
    const posted = await ask(`/sparql?version=${versionOf(1)}`, csv, { method: 'POST', body });
    expect(await posted.text()).toBe('n\r\nday 1\r\n');
    const present = await ask('/sparql', csv, { method: 'POST', body });
    expect(await present.text()).toBe('n\r\nday 2\r\n');
  });

  it('as of a moment is sent on with its content', async () => {
    const body = new URLSearchParams({ query });
    const headers = { ...csv, ...at('2026-03-01') };
    const response = await ask('/sparql', headers, { method: 'POST', body, redirect: 'follow' });
    expect(await response.text()).toBe('n\r\nday 0\r\n');
    expect((await ask('/sparql', headers, { method: 'POST', body })).status).toBe(307);
  });
});

describe('a TimeMap', () => {
  it('lists the versions as links, the oldest first', async () => {
    const response = await ask('/timemap?address=dump.nq');
    expect(response.headers.get('content-type')).toBe('application/link-format');
    const lines = (await response.text()).trim().split(',\n');
    expect(lines[0]).toBe(`<${baseIri}dump.nq>; rel="original timegate"`);
    expect(
      lines.slice(2).map((line) => /version=(\w+)>; rel="([^"]*)"/.exec(line)?.slice(1)),
    ).toEqual([
      [versionOf(0), 'first memento'],
      [versionOf(1), 'memento'],
      [versionOf(2), 'last memento'],
    ]);
  });

  it('keeps the parameters of an address, and comes as JSON too', async () => {
    const address = encodeURIComponent('sparql?query=ASK {}&format=json');
    const response = await ask(`/timemap?address=${address}`, { accept: 'application/json' });
    expect(await response.json()).toMatchObject({
      mementos: { list: [{}, {}, {}], first: { datetime: '2026-03-01T12:00:00.000Z' } },
    });
  });

  it.each(['', '?address=health/live', '?address=dump.nq&page=2', '?address=assets/x.css'])(
    'is nowhere else: %s',
    async (search) => {
      expect((await ask(`/timemap${search}`)).status).toBe(404);
    },
  );
});

describe('the list of versions', () => {
  it('tells what changed in each, for programs and for people', async () => {
    const told = (await (await ask('/version/', { accept: 'application/json' })).json()) as {
      versions: { version: string; summary?: { en: string }; isPresent: boolean }[];
    };
    expect(told.versions.map(({ version }) => version)).toEqual([2, 1, 0].map(versionOf));
    expect(told.versions.map(({ isPresent }) => isPresent)).toEqual([true, false, false]);
    expect(told.versions[1]?.summary?.en).toBe('1 has changed and 1 is new.');
    expect(told.versions[2]?.summary).toBeUndefined();
    const page = readPage(
      await (await ask(`/version/${versionOf(1)}?lang=en`, { accept: 'text/html' })).text(),
    );
    const texts = (role: string) => page.all(role).map(({ text }) => text);
    expect(texts('deletion')).toContainEqual(expect.stringMatching(/^“?day 0”?$/));
    expect(texts('insertion')).toContainEqual(expect.stringMatching(/^“?day 1”?$/));
  });
});

describe('a list of versions', () => {
  it('has no links but ours, whatever address is asked for', async () => {
    const address = encodeURIComponent('dump.nq?a=>\n<http://evil.example/>;rel="original"');
    const response = await ask(`/timemap?address=${address}`, {
      accept: 'application/link-format',
    });
    expect(await response.text()).not.toContain('<http://evil');
  });
});

describe('what was answered as of before', () => {
  it('is answered from memory until a version is added, which it then leads to', async () => {
    const address = `/doc/thing/x.ttl?version=${versionOf(2)}`;
    const [first, again] = [await ask(address), await ask(address)];
    expect(await again.text()).toBe(await first.text());
    const headersOf = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'date');
    expect(headersOf(again)).toEqual(headersOf(first));
    const head = await ask(address, {}, { method: 'HEAD' });
    expect(head.headers.get('etag')).toBe(again.headers.get('etag'));
    const added = { ...entries[2], version: 'f'.repeat(32), published: '2026-03-04T12:00:00.000Z' };
    await appendLine(manifestPath(folder), JSON.stringify(added));
    const links = readLinks(await ask(address), baseIri);
    expect(hrefs(links, 'last next memento')).toEqual([
      `${baseIri}doc/thing/x.ttl?version=${'f'.repeat(32)}`,
    ]);
  });
});
