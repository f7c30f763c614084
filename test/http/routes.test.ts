import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheControls, methodSets } from '../../src/site/routes/route.ts';
import { isReserved, matchRoute, pathOf } from '../../src/site/routes/routes.ts';
import { museum } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startArchivedSite, type ArchivedSite } from '../support/start-archived-site.ts';
import { ask, rows, samples } from './route-samples.ts';

let site: ArchivedSite;
beforeAll(async () => {
  const snapshot = await snapshotOf(museum('https://data.example/'));
  site = await startArchivedSite([{ day: '2026-11-01', snapshot }], { hasMcp: true });
});
afterAll(() => site.close());
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(site.origin + path, { headers, redirect: 'manual' });

describe.each(rows)('the route $name', ({ name, first }) => {
  it('is the one that its address belongs to', () => {
    expect(matchRoute(samples[name](first).split('?')[0] ?? '').name).toBe(name);
  });
});

// Each route by each method and in each form is in the long test.
describe.each(rows.filter(({ name }) => ['catalogue', 'prefixes', 'sparql'].includes(name)))(
  'the route $name',
  ({ name, route, first }) => {
    const address = (): string => `/${samples[name](first)}`;

    it('comes as its first form says, and is counted under its label', async () => {
      const response = await get(address(), { accept: first.mediaType });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(first.mediaType.split(';')[0]);
      expect(response.headers.get('cache-control')).toBe(cacheControls[route.caching]);
      const numbers = await (await get('/metrics')).text();
      expect(numbers).toContain(`styrkedata_requests_total{route="${route.label}",status=`);
    });

    it('tells what it takes where it does not take a method', async () => {
      const { status, headers } = await fetch(site.origin + address(), { method: 'PATCH' });
      expect([status, headers.get('allow')]).toEqual([405, methodSets[route.methods].join(', ')]);
    });
  },
);

describe('a slash too many', () => {
  it('after the endpoint counts for nothing', async () => {
    const response = await get(`/${pathOf('sparql')}/${ask}`);
    expect(response.headers.get('content-type')).toBe('application/sparql-results+json');
  });

  it.each(['browse/', 'datasets/dcat/', 'prefixes/'])(
    'elsewhere is another address: %s',
    async (path) => {
      expect((await get(`/${path}`)).status).toBe(404);
    },
  );

  it('after the endpoint lets queries come by POST', async () => {
    const body = new URLSearchParams({ query: 'ASK {}' });
    const response = await fetch(`${site.origin}/sparql/`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ boolean: true });
  });
});

describe('what else tells of addresses', () => {
  it('keeps crawlers from what the table says', async () => {
    const robots = await (await get('/robots.txt')).text();
    const disallowed = [...robots.matchAll(/^Disallow: \/(.*)$/gm)].map(([, path]) => path);
    const told = rows.flatMap(({ route }) => route.disallowed ?? []);
    expect(disallowed).toEqual([...new Set(told)]);
  });

  it('links the APIs by addresses of the table alone', async () => {
    const catalogue = await (await get('/.well-known/api-catalog')).text();
    const links = [...catalogue.matchAll(/"(?:href|anchor)": "https:\/\/data\.example\/([^"]*)"/g)];
    expect(links.length).toBeGreaterThan(8);
    for (const [, path = ''] of links) expect([path, isReserved(path)]).toEqual([path, true]);
  });

  it('is written in docs/http.md as it is in the code', async () => {
    const docs = await readFile(join(import.meta.dirname, '../../docs/http.md'), 'utf8');
    const written = docs
      .split('\n')
      .filter((line) => line.startsWith('| `/'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const ofCode = rows.map(({ route }) => [
      '',
      `\`/${route.address}\``,
      route.description.en,
      route.forms.map(({ label }) => label).join(', '),
      route.methods,
      route.caching,
      '',
    ]);
    expect(written).toEqual(ofCode);
  });
});
