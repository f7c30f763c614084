import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { newEdition } from '../../src/http/editions/edition.ts';
import { newEditions } from '../../src/http/editions/editions.ts';
import { createListener } from '../../src/http/server/listener.ts';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import { publish } from '../../src/publish/publish.ts';
import { createLog } from '../../src/site/log.ts';
import { defaultLimits } from '../../src/site/settings/limits.ts';
import { folderWith } from '../support/files.ts';
import { asServed } from '../support/in-store.ts';
import { startSiteEngine } from '../support/start-querying-site.ts';

const baseIri = 'https://data.example/';
const swaps = 1000;

/** A version whose every answer tells twice, from two files, which version it is. */
async function newVersion(name: string) {
  const data = await folderWith({
    'one.ttl': `<id/thing> <ns/one> "version-${name}" .`,
    'two.ttl': `<id/thing> <ns/two> "version-${name}" .`,
  });
  const publication = await publish({ data, baseIri });
  if (publication.outcome !== 'published') throw new Error('not published');
  const { snapshot } = publication;
  const metrics = newMetrics();
  const engine = startSiteEngine(snapshot, { metrics, workers: 1 });
  await expect.poll(() => engine.isReady()).toBe(true);
  return { snapshot: await asServed(snapshot), engine };
}

const query = 'SELECT ?one ?two { ?s <ns/one> ?one ; <ns/two> ?two }';
const requests = [
  () => ['/doc/thing.ttl'],
  () => ['/doc/thing.jsonld'],
  () => ['/doc/thing', { headers: { accept: 'text/html' } }],
  () => [`/doc/thing.nt?${Math.random()}`],
  () => ['/dump.nq'],
  () => [`/sparql?query=${encodeURIComponent(query)}`],
  () => [
    '/sparql',
    { method: 'POST', body: new URLSearchParams({ query: `${query} # ${Math.random()}` }) },
  ],
] as const satisfies readonly (() => readonly [string, RequestInit?])[];

it('no request fails or sees two versions while they change a thousand times', async () => {
  const versions = await Promise.all(['a', 'b'].map(newVersion));
  const editionOf = (number: number) => {
    const version = versions[number % 2];
    if (version === undefined) throw new Error('no version');
    // The engines live on: each serves every other edition.
    const engine = { ...version.engine, close: () => Promise.resolve() };
    return newEdition(version.snapshot, engine);
  };
  const editions = newEditions(editionOf(0));
  const dataState = () => ({ outcome: 'current', findings: [] }) as const;
  const site = {
    editions,
    dataState,
    limits: defaultLimits,
    metrics: newMetrics(),
    log: createLog('silent'),
    publicUrl: baseIri,
  };
  const server = createServer(createListener(site));
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

  let isOver = false;
  const seen = new Set<string>();
  const mistakes: string[] = [];
  let answers = 0;
  const client = async (offset: number) => {
    for (let turn = offset; !isOver; turn += 1) {
      const [path, init] = requests[turn % requests.length]?.() ?? [''];
      const response = await fetch(origin + path, init);
      const told = [...(await response.text()).matchAll(/version-([ab])/g)].map(
        ([, name = '']) => name,
      );
      const names = new Set(told);
      if (response.status !== 200 || told.length < 2 || names.size !== 1) {
        mistakes.push(`${path} ${response.status} ${told.join()}`);
      }
      for (const name of names) seen.add(name);
      answers += 1;
    }
  };
  const clients = Promise.all([0, 1, 2, 3, 4, 5].map(client));
  for (let swap = 1; swap <= swaps; swap += 1) {
    editions.replace(editionOf(swap));
    await delay(2);
  }
  isOver = true;
  await clients;
  server.closeAllConnections();
  server.close();
  await Promise.all(versions.map(({ engine }) => engine.close()));
  expect(mistakes).toEqual([]);
  expect([...seen].sort()).toEqual(['a', 'b']);
  expect(answers).toBeGreaterThan(100);
});
