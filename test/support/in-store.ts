import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import { startSiteQueries } from '../../src/publish/start-engine.ts';
import { storeAddresses } from '../../src/site/settings/store-address.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { newStoreHost, type StoreHost } from '../../src/store/versions/store-host.ts';
import { sharedQueries, testStore } from './shared-queries.ts';

const read = storeAddresses(process.env[testStore]);
const addresses = 'value' in read ? read.value : [];

let host: StoreHost | undefined;

/** What sites of this worker keep their statements in, for all of them; nothing where that is memory. */
export function storeOfTests(): StoreHost | undefined {
  if (addresses.length === 0) return undefined;
  // Publishers of one name remove each other's versions.
  const baseIri = `urn:uuid:${randomUUID()}`;
  host ??= newStoreHost({ addresses, baseIri, credentials: undefined, acceptAltered: false });
  return { ...host, close: () => undefined };
}

const served = new WeakMap<Snapshot, Promise<Snapshot>>();

/** A snapshot as sites of tests serve it: its statements in their store, once they are there. */
export function asServed(snapshot: Snapshot): Promise<Snapshot> {
  const store = storeOfTests();
  if (!store) return Promise.resolve(snapshot);
  const known = served.get(snapshot) ?? putInto(store, snapshot);
  served.set(snapshot, known);
  return known;
}

async function putInto(store: StoreHost, snapshot: Snapshot): Promise<Snapshot> {
  const options = { metrics: newMetrics(), workers: 1, store, drawsFromStore: true };
  const { startEngine, serving } = startSiteQueries(options, sharedQueries());
  const engine = startEngine(snapshot);
  await vi.waitUntil(engine.isReady, { timeout: 300_000, interval: 50 });
  return serving(snapshot, engine);
}
