import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { citationsPath, forgetCitations } from '../../src/archive/citations/citations-file.ts';
import type { Entry } from '../../src/archive/store/manifest.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startArchivedSite } from '../support/start-archived-site.ts';
import { startSite } from '../support/start-site.ts';

const baseIri = 'https://data.example/';
let origin: string;
let folder: string;
let entries: readonly Entry[];
let close: () => Promise<void>;

/** What was published on each of three days. */
async function snapshotOn(number: number): Promise<Snapshot> {
  const data = await folderWith({
    'x.ttl': `<id/thing/x> <ns/number> "day ${number}" ; <ns/stays> "so" ; <ns/part> [ <ns/p> 1 ], [ <ns/p> 2 ] .`,
    'people.ttl': '<id/ada> a <http://xmlns.com/foaf/0.1/Person> ; <ns/name> "Ada was here" .',
  });
  return snapshotOf({ data, baseIri, ...wordless });
}

beforeAll(async () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03'];
  const versions = days.map(async (day, number) => ({ day, snapshot: await snapshotOn(number) }));
  ({ origin, folder, entries, close } = await startArchivedSite(await Promise.all(versions)));
});
afterAll(() => close());

const versionOf = (number: number): string => entries[number]?.version ?? '';
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers, redirect: 'manual' });

function post(
  query: string,
  {
    search = '',
    headers = {},
    more = {},
  }: {
    search?: string;
    headers?: Record<string, string>;
    more?: Record<string, string>;
  } = {},
): Promise<Response> {
  const body = new URLSearchParams({ query, ...more });
  return fetch(`${origin}/cite${search}`, { method: 'POST', body, headers, redirect: 'manual' });
}

interface Cited {
  readonly id: string;
  readonly address: string;
  readonly version: string;
  readonly query: string;
  readonly size: number;
  readonly hash: string;
}

async function cite(query: string, version?: string): Promise<Cited> {
  const response = await post(
    query,
    version === undefined ? {} : { search: `?version=${version}` },
  );
  expect([200, 201]).toContain(response.status);
  return (await response.json()) as Cited;
}

interface Check {
  readonly kept: { readonly verdict: string; readonly isRewritten: boolean } | null;
  readonly today: { readonly verdict: string; readonly version: string };
  readonly removed?: { readonly total: number; readonly shown: readonly string[] };
  readonly added?: { readonly total: number; readonly shown: readonly string[] };
}

async function check(id: string): Promise<Check> {
  const response = await get(`/cite/${id}/verify`, { accept: 'application/json' });
  expect(response.status).toBe(200);
  return (await response.json()) as Check;
}

const numbers = 'SELECT ?n { ?s <https://data.example/ns/number> ?n }';

describe('an answer that is cited', () => {
  it('gets an address, the same for all who ask the same', async () => {
    const response = await post(numbers);
    expect(response.status).toBe(201);
    const cited = (await response.json()) as Cited;
    expect(response.headers.get('location')).toBe(cited.address);
    expect(cited).toMatchObject({ version: versionOf(2), size: 1 });
    expect(response.headers.has('set-cookie')).toBe(false);
    const same = await post('# mine\nprefix p: <ns/> select ?n where { ?s p:number ?n }');
    expect([same.status, ((await same.json()) as Cited).id]).toEqual([200, cited.id]);
  });

  it('leads people to its page', async () => {
    const response = await post(numbers, { search: '?lang=en', headers: { accept: 'text/html' } });
    expect(response.status).toBe(303);
    const page = await get(`/${response.headers.get('location') ?? ''}`, { accept: 'text/html' });
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('Answer to a query of');
    expect(text).toContain(versionOf(2));
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
  });

  it('is of the version that is named, in the address or beside the query', async () => {
    const cited = await cite(numbers, versionOf(0));
    expect(cited.version).toBe(versionOf(0));
    const beside = await post(numbers, { more: { version: versionOf(0) } });
    expect(((await beside.json()) as Cited).id).toBe(cited.id);
    expect((await cite(numbers)).id).not.toBe(cited.id);
  });

  it('keeps its address while the answer stays the same (RDA, recommendation 8)', async () => {
    const query = 'SELECT ?n { ?s <https://data.example/ns/stays> ?n }';
    const first = await cite(query, versionOf(0));
    expect(await cite(query, versionOf(1))).toEqual(first);
  });

  it('can be had in the forms of reference managers', async () => {
    const { id, address, version, hash } = await cite(numbers);
    const text = async (form: string): Promise<string> => (await get(`/cite/${id}.${form}`)).text();
    expect(await text('bib')).toMatch(new RegExp(`^@misc\\{${id},[^]*version = \\{${version}\\}`));
    const csl = await get(`/cite/${id}`, { accept: 'application/vnd.citationstyles.csl+json' });
    expect(csl.headers.get('content-type')).toBe('application/vnd.citationstyles.csl+json');
    expect(await csl.json()).toMatchObject([{ type: 'dataset', URL: address, version }]);
    expect(parse(await text('cff'))).toMatchObject({
      'cff-version': '1.2.0',
      url: address,
      identifiers: [{ value: `sha256:${hash}` }],
    });
    expect(await text('html')).toContain(address);
    expect(await (await get(`/cite/${id}`, { accept: 'text/markdown' })).text()).toMatch(/^# /);
    expect((await get(`/cite/${id}`, { accept: 'image/png' })).status).toBe(406);
  });

  it('says nothing of persons, whom no version has', async () => {
    const { size } = await cite('SELECT ?n { ?s <https://data.example/ns/name> ?n }');
    expect(size).toBe(0);
  });

  it('shows what is in a query as text', async () => {
    const { id } = await cite('SELECT ("<script>alert(1)</script>" AS ?x) {}');
    const text = await (await get(`/cite/${id}`, { accept: 'text/html' })).text();
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;alert(1)');
  });

  it('is written to a file that tells nothing of who cited it', async () => {
    await cite(numbers);
    const text = await readFile(citationsPath(folder), 'utf8');
    expect(text).not.toMatch(/127\.0\.0\.1|::1|user-agent/i);
  });
});

describe('a check', () => {
  it('finds the answer of the version again, and tells what differs now', async () => {
    const { id } = await cite(numbers, versionOf(0));
    const { kept, today, removed, added } = await check(id);
    expect(kept).toMatchObject({ verdict: 'same', isRewritten: false });
    expect(today).toMatchObject({ verdict: 'different', version: versionOf(2) });
    expect(removed).toEqual({ total: 1, shown: ['"day 0"'] });
    expect(added).toEqual({ total: 1, shown: ['"day 2"'] });
    const page = await (await get(`/cite/${id}/verify?lang=en`, { accept: 'text/html' })).text();
    expect(page).toContain('The same answer, with the same hash');
    expect(page).toContain('Another answer');
    expect(page).toContain('&quot;day 2&quot;');
  });

  it.each([
    ['rows with nameless nodes', 'SELECT ?s ?p ?o { ?s ?p ?o FILTER(ISBLANK(?s) || ISBLANK(?o)) }'],
    [
      'a graph',
      'CONSTRUCT { ?s <https://x.example/has> [ <https://x.example/is> ?o ] } { ?s <https://data.example/ns/stays> ?o }',
    ],
    ['yes', 'ASK { ?s <https://data.example/ns/stays> "so" }'],
    ['nothing', 'SELECT ?s { ?s <https://data.example/ns/nothing> ?o }'],
    ['a description', 'DESCRIBE <https://data.example/id/thing/none>'],
    ['fresh nodes', 'SELECT (BNODE() AS ?x) ?o { ?s <https://data.example/ns/stays> ?o }'],
    ['rows in order', 'SELECT ?o { ?s <https://data.example/ns/p> ?o } ORDER BY DESC(?o)'],
  ])('finds %s the same in a version and now', async (_, query) => {
    const { id } = await cite(query, versionOf(0));
    const { kept, today, removed, added } = await check(id);
    expect([kept?.verdict, today.verdict]).toEqual(['same', 'same']);
    expect([removed?.total, added?.total]).toEqual([0, 0]);
  });
});

describe('what cannot be cited', () => {
  it.each([
    ['NOW()', 'SELECT (NOW() AS ?t) {}', 403],
    ['another service', 'SELECT * { SERVICE <https://x.example/> { ?s ?p ?o } }', 403],
    ['an update', 'DELETE WHERE { ?s ?p ?o }', 403],
    ['what is no query', 'SELECT', 400],
    ['what is too long', `SELECT * { ?s ?p "${'x'.repeat(20_000)}" }`, 413],
    ['what is far too long', `SELECT * { ?s ?p "${'x'.repeat(260_000)}" }`, 413],
  ])('is told why: %s', async (_, query, status) => {
    const response = await post(query);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('is told where the mistake is in what was written', async () => {
    const response = await post('PREFIX p: <ns/>\nSELECT * { ?s p:number ??? }');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ line: 2 });
  });

  it.each([
    ['no query', {}, '', 400],
    ['a plan', { query: numbers, explain: 'true' }, '', 400],
    ['no version of ours', { query: numbers }, `?version=${'0'.repeat(32)}`, 404],
    ['no version at all', { query: numbers }, '?version=../../etc/passwd', 404],
    ['what is no graph', { query: numbers, 'default-graph-uri': 'x y' }, '', 400],
  ])('is %s', async (_, parameters, search, status) => {
    const body = new URLSearchParams(parameters);
    const response = await fetch(`${origin}/cite${search}`, { method: 'POST', body });
    expect(response.status).toBe(status);
  });

  it('is what comes as another type', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${origin}/cite`, { method: 'POST', body: '{}', headers });
    expect(response.status).toBe(415);
  });
});

describe('an address of a citation', () => {
  it.each(['0'.repeat(32), '0'.repeat(31), 'A'.repeat(32), '..%2F..%2Fmanifest', 'x y', '%00'])(
    'that nobody has made is a 404: %s',
    async (id) => {
      for (const path of [`/cite/${id}`, `/cite/${id}/verify`, `/cite/${id}.bib`])
        expect([path, (await get(path)).status]).toEqual([path, 404]);
    },
  );

  it('that had to go says so', async () => {
    const { id } = await cite('SELECT ?p { <https://data.example/id/thing/gone> ?p ?o }');
    await forgetCitations(folder, 'https://data.example/id/thing/gone');
    expect((await get(`/cite/${id}`)).status).toBe(410);
    expect((await get(`/cite/${id}/verify`)).status).toBe(410);
    expect((await post('SELECT ?p { <id/thing/gone> ?p ?o }')).status).toBe(410);
  });
});

describe('the page of a query', () => {
  const page = async (query: string): Promise<string> => {
    const address = `/sparql?query=${encodeURIComponent(query)}`;
    return (await get(address, { accept: 'text/html' })).text();
  };

  it('has a button that cites the answer, of the version that answered', async () => {
    expect(await page(numbers)).toContain(`action="./cite?version=${versionOf(2)}"`);
    expect(await page('SELECT (RAND() AS ?r) {}')).not.toContain('cite?version=');
  });
});

describe('a site that keeps no versions', () => {
  it('says which setting is missing', async () => {
    const site = await startSite();
    try {
      for (const path of ['/cite', '/cite/x', `/cite/${'0'.repeat(32)}/verify`]) {
        const response = await site.get(path);
        expect(response.status).toBe(404);
        expect(await response.text()).toContain('--archive');
      }
    } finally {
      await site.close();
    }
  });
});
