import { newMetrics } from '../../src/http/observe/metrics.ts';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import type { Sources } from '../../src/publish/publish.ts';
import { startSiteQueries, type SiteQueriesOptions } from '../../src/publish/start-engine.ts';
import { library } from './files.ts';
import { storeOfTests } from './in-store.ts';
import type { Site as Served } from '../../src/http/server/app.ts';
import { sharedQueries } from './shared-queries.ts';
import { startSite, type Site } from './start-site.ts';
import { snapshotOf } from './published.ts';

/** Queries over one snapshot alone, in a process of their own. */
export function startSiteEngine(snapshot: Snapshot, options: SiteQueriesOptions): QueryEngine {
  const { startEngine, close } = startSiteQueries({ ...options, store: storeOfTests() });
  return { ...startEngine(snapshot), close };
}

/**
 * The real site with a real engine of one thread, over all that queries see. One in a test file.
 *
 * @param options what its process is to be, which others use that ask for the same
 */
export async function startQueryingSite(
  sources: Sources = library(),
  options: Pick<SiteQueriesOptions, 'limits' | 'services'> & { readonly workers?: number } = {},
  more: Partial<Served> = {},
): Promise<Site> {
  const snapshot = await snapshotOf(sources);
  const metrics = newMetrics();
  const own = { metrics, workers: 1, store: storeOfTests() };
  const { startEngine } = startSiteQueries(own, sharedQueries(options));
  return startSite(sources, startEngine(snapshot), metrics, more);
}
