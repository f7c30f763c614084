import { newMetrics } from '../../src/http/observe/metrics.ts';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import type { Sources } from '../../src/publish/publish.ts';
import { startSiteQueries, type SiteQueriesOptions } from '../../src/publish/start-engine.ts';
import { library } from './files.ts';
import type { Site as Served } from '../../src/http/server/app.ts';
import { startSite, type Site } from './start-site.ts';
import { snapshotOf } from './published.ts';

/** Queries over one snapshot alone. */
export function startSiteEngine(snapshot: Snapshot, options: SiteQueriesOptions): QueryEngine {
  const { startEngine, close } = startSiteQueries(options);
  return { ...startEngine(snapshot), close };
}

/** The real site with a real engine of one thread, over all that queries see. One in a test file. */
export async function startQueryingSite(
  sources: Sources = library(),
  options: Partial<SiteQueriesOptions> = {},
  more: Partial<Served> = {},
): Promise<Site> {
  const snapshot = await snapshotOf(sources);
  const metrics = newMetrics();
  const engine = startSiteEngine(snapshot, { metrics, workers: 1, ...options });
  return startSite(sources, engine, metrics, more);
}
