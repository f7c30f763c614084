import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { newEdition, type Edition } from '../../src/http/editions/edition.ts';
import { newEditions } from '../../src/http/editions/editions.ts';
import type { Site as Served } from '../../src/http/server/app.ts';
import { createSiteServer } from '../../src/http/server/server.ts';
import { newMetrics, type Metrics } from '../../src/http/observe/metrics.ts';
import type { Sources } from '../../src/publish/publish.ts';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { defaultLimits } from '../../src/site/settings/limits.ts';
import { createLog } from '../../src/site/log.ts';
import { library } from './files.ts';
import { asServed } from './in-store.ts';
import { snapshotOf } from './published.ts';

export interface Site {
  /** Asks without following redirects. */
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const noState = {
  waiting: 0,
  running: 0,
  threadsStarted: 0,
  threadsEnded: { 'timed-out': 0, aborted: 0, 'out-of-memory': 0, 'process-lost': 0, error: 0 },
  processesStarted: 0,
  processesLost: 0,
};

/** For tests that ask no query: a site whose engine has not started. */
export const noEngine: QueryEngine = {
  isReady: () => false,
  run: () => Promise.resolve({ outcome: 'busy' }),
  state: () => noState,
  close: () => Promise.resolve(),
};

const editions = new WeakMap<Snapshot, Edition>();

/** What has been made of a snapshot so far: files of one worker that start a site like all others share it, as it never changes. */
function sharedEdition(snapshot: Snapshot): Edition {
  const edition = editions.get(snapshot) ?? newEdition(snapshot, noEngine);
  editions.set(snapshot, edition);
  return edition;
}

/** The real site over a real socket, with the library fixture unless told otherwise. */
export async function startSite(
  sources: Sources = library(),
  engine: QueryEngine = noEngine,
  metrics: Metrics = newMetrics(),
  more: Partial<Served> = {},
): Promise<Site> {
  const snapshot = await asServed(await snapshotOf(sources));
  const log = createLog('silent');
  const publicUrl = sources.publicUrl ?? sources.baseIri;
  const limits = { ...defaultLimits, workers: 1 };
  const isLikeOthers = engine === noEngine && Object.keys(more).length === 0;
  const edition = isLikeOthers ? sharedEdition(snapshot) : newEdition(snapshot, engine);
  const dataState = () => ({ outcome: 'current', findings: [] }) as const;
  const site = {
    editions: newEditions(edition),
    dataState,
    limits,
    metrics,
    log,
    publicUrl,
    ...more,
  };
  const server = createSiteServer(site);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    get: (path, headers = {}) => fetch(origin + path, { headers, redirect: 'manual' }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await engine.close();
    },
  };
}
