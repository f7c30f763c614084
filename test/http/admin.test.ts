import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataState } from '../../src/http/editions/data-state.ts';
import { newEdition } from '../../src/http/editions/edition.ts';
import { newEditions } from '../../src/http/editions/editions.ts';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import { createAdminServer } from '../../src/http/server/admin.ts';
import { createSiteServer } from '../../src/http/server/server.ts';
import { defaultLimits } from '../../src/site/settings/limits.ts';
import { noEngine } from '../support/start-site.ts';
import { inventedRegion } from '../support/files.ts';
import { asServed } from '../support/in-store.ts';
import { snapshotOf } from '../support/published.ts';

const publicUrl = 'https://data.example/';
let state: DataState = { outcome: 'current', findings: [] };
const lines: Record<string, unknown>[] = [];
const note = (line: unknown): void => void lines.push(line as Record<string, unknown>);
const log = { debug: note, info: note, warn: note, error: note };
const servers: Server[] = [];
let [site, admin] = ['', ''];

beforeAll(async () => {
  const snapshot = await asServed(await snapshotOf(inventedRegion(publicUrl)));
  const options = {
    editions: newEditions(newEdition(snapshot, noEngine)),
    dataState: () => state,
    limits: defaultLimits,
    metrics: newMetrics(),
    log,
    publicUrl,
    isWatchedApart: true,
    trustedProxies: ['127.0.0.1'],
  };
  [site, admin] = (await Promise.all(
    [createSiteServer(options), createAdminServer(options)].map(listening),
  )) as [string, string];
});
afterAll(() => {
  for (const server of servers) server.close();
});

async function listening(server: Server): Promise<string> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function get(address: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(address, { headers, redirect: 'manual' });
}

async function textOf(address: string, headers: Record<string, string> = {}): Promise<string> {
  return (await get(address, headers)).text();
}

describe('a site that is watched on a port of its own', () => {
  it.each(['/metrics', '/health/live', '/health/ready', '/status'])(
    'tells the public nothing at %s',
    async (path) => {
      expect((await get(site + path)).status).toBe(404);
    },
  );

  it('describes no such addresses as part of its API', async () => {
    expect(await textOf(`${site}/openapi.json`)).not.toContain('/health/');
    expect(await textOf(`${site}/.well-known/api-catalog`)).not.toContain('health');
  });

  it('tells them there', async () => {
    expect(await textOf(`${admin}/metrics`)).toContain('styrkedata_data_valid 1');
    expect((await get(`${admin}/health/live`)).status).toBe(200);
    expect((await get(`${admin}/health/ready`)).status).toBe(503);
  });

  it('keeps them from scripts of other pages, which a browser lets ask anywhere', async () => {
    for (const path of ['/metrics', '/status'])
      expect((await get(admin + path, { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('leads from there to the site for the rest', async () => {
    const { status, headers } = await get(`${admin}/browse?lang=en`);
    expect([status, headers.get('location')]).toEqual([303, `${publicUrl}browse?lang=en`]);
    const elsewhere = await get(`${admin}//evil.example/`);
    expect(elsewhere.headers.get('location')).toMatch(/^https:\/\/data\.example\//);
  });
});

describe('the status page', () => {
  const page = { accept: 'text/html', 'accept-language': 'sv' };

  it('says that all is published, with what may be wrong', async () => {
    const text = await textOf(`${admin}/`, page);
    expect(text).toContain('Det som står i filerna är publicerat.');
    expect(text).not.toContain('Fel som ska rättas');
    const style = /href="([^"]*assets\/style[^"]*)"/.exec(text)?.[1] ?? '';
    expect((await get(new URL(style, `${admin}/`).href)).status).toBe(200);
  });

  it('says what is held back, since when and why, letter for letter and escaped', async () => {
    state = {
      outcome: 'held-back',
      since: new Date('2026-11-28T10:20:30Z'),
      findings: [
        {
          severity: 'violation',
          path: 'data/<b>.yaml',
          position: { line: 5, column: 3 },
          about: { sv: 'Hållbar energi', en: 'Sustainable energy' },
          message: { sv: 'Visionen saknar årtal.', en: 'The vision lacks a year.' },
        },
        { severity: 'warning', path: 'data/a.ttl', message: { sv: 'Hm.', en: 'Hm.' } },
      ],
    };
    const text = await textOf(`${admin}/status`, page);
    expect(text).toContain(
      '<time datetime="2026-11-28T10:20:30Z">28 november 2026 kl. 10:20</time> UTC',
    );
    expect(text).toContain('data/&lt;b&gt;.yaml:5:3');
    expect(text).toMatch(/Hållbar energi:<\/strong>\s+Visionen saknar årtal\./);
    expect(text).toContain('Varningar');
    // What the one port answers, the other does not remember.
    const markdown = { accept: 'text/markdown' };
    expect(await textOf(`${admin}/`, markdown)).toContain('.yaml');
    expect(await textOf(`${site}/`, markdown)).not.toContain('.yaml');
    const told = JSON.parse(
      await textOf(`${admin}/status?lang=en`, { accept: 'application/json' }),
    ) as unknown;
    expect(told).toMatchObject({
      outcome: 'held-back',
      since: '2026-11-28T10:20:30.000Z',
      findings: [{ path: 'data/<b>.yaml', line: 5, message: 'The vision lacks a year.' }, {}],
    });
  });

  it('says where to look when reading ended without a word', async () => {
    state = { outcome: 'held-back', since: new Date(), findings: [] };
    expect(await textOf(`${admin}/status`, page)).toContain('kunde inte läsas alls');
    expect(await textOf(`${admin}/metrics`)).toContain('styrkedata_data_valid 0');
  });

  it('is kept by nobody', async () => {
    const { headers } = await get(`${admin}/status`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('etag')).toBeNull();
  });
});

describe('a request in the log', () => {
  const idOf = async (headers: Record<string, string>): Promise<unknown> => {
    lines.length = 0;
    await (await get(`${site}/browse`, headers)).text();
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    return lines.find(({ event }) => event === 'request')?.['id'];
  };

  it('has an id of its own, or the one of a proxy that is trusted', async () => {
    const [one, other] = [await idOf({}), await idOf({})];
    expect(one).toMatch(/^[0-9a-f]{8}-\d+$/);
    expect(other).not.toBe(one);
    expect(await idOf({ 'x-request-id': 'proxy-7f3a:1' })).toBe('proxy-7f3a:1');
  });

  it.each(['', 'a b', '{"event":"stopped"}', 'x'.repeat(65)])(
    'is not called %j by anybody',
    async (id) => {
      expect(await idOf({ 'x-request-id': id })).toMatch(/^[0-9a-f]{8}-\d+$/);
    },
  );
});

describe('what operators are given to watch with', () => {
  it.each(['grafana-dashboard.json', 'alerts.yml'])(
    'asks for numbers and labels that there are: %s',
    async (name) => {
      const given = await readFile(join(import.meta.dirname, '../../docs/deploy', name), 'utf8');
      const metrics = newMetrics();
      metrics.requestAnswered('document', 200, 0.1);
      metrics.queryAnswered('answered', 0.1);
      metrics.cacheUsed('hit');
      metrics.dataRead('published');
      const snapshot = await snapshotOf(inventedRegion(publicUrl));
      const current = { outcome: 'current', findings: [] } as const;
      const told = await metrics.write({ engine: noEngine, snapshot, data: current });
      const names = [...given.matchAll(/styrkedata_\w+/g)].map(([each]) => each);
      expect(new Set(names).size).toBeGreaterThan(4);
      for (const each of names) expect(told).toMatch(new RegExp(`^${each}[ {]`, 'm'));
      const grouped = [...given.matchAll(/by \(([^)]*)\) \((?:rate|increase)\((\w+)/g)];
      expect(grouped.length).toBeGreaterThan(0);
      for (const [, labels = '', each] of grouped) {
        for (const label of labels.split(/,\s*/).filter((label) => label !== 'instance'))
          expect(told).toMatch(new RegExp(`^${each}\\{[^}]*\\b${label}="`, 'm'));
      }
    },
  );
});
