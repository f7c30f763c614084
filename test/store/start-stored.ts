import { vi } from 'vitest';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import { startSiteQueries, type SiteQueries } from '../../src/publish/start-engine.ts';
import type { QueryEngine, QueryLimits } from '../../src/query/question/query-engine.ts';
import type { StoreAddress } from '../../src/site/settings/store-address.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { newStoreHost, type StoreHost } from '../../src/store/versions/store-host.ts';

export interface Stored extends SiteQueries {
  readonly host: StoreHost | undefined;
  /** Where versions have been loaded so far, by the address of the server. */
  readonly loaded: string[];
  /** An engine over a snapshot, from when it can be served. */
  readonly open: (snapshot: Snapshot) => Promise<QueryEngine>;
}

/** What answers the queries of a site, with its data on servers; in this program where none are given. */
export function startStored(
  addresses: readonly StoreAddress[],
  limits: Partial<QueryLimits> = {},
  baseIri = 'https://data.example/',
): Stored {
  const settings = { addresses, baseIri, credentials: undefined, acceptAltered: false };
  const loaded: string[] = [];
  const hear = ({ event, server }: { readonly event?: string; readonly server?: string }): void => {
    if (event === 'store-version-loaded' && server !== undefined) loaded.push(server);
  };
  const log = { info: hear, warn: hear };
  const host = addresses.length > 0 ? newStoreHost({ ...settings, log }) : undefined;
  const metrics = newMetrics();
  const queries = startSiteQueries({
    ...{ metrics, workers: 3, limits, store: host, cacheMegabytes: 1, drawsFromStore: true },
  });
  const open = async (snapshot: Snapshot): Promise<QueryEngine> => {
    const engine = queries.startEngine(snapshot);
    await vi.waitUntil(engine.isReady, { timeout: 300_000, interval: 50 });
    return engine;
  };
  return { ...queries, host, loaded, open };
}
