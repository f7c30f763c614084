import { newMetrics } from '../../src/http/observe/metrics.ts';
import type { Sources } from '../../src/publish/publish.ts';
import { startSiteEngine, type SiteQueriesOptions } from '../../src/publish/start-engine.ts';
import { library } from './files.ts';
import { startSite, type Site } from './start-site.ts';
import { snapshotOf } from './published.ts';

/** The real site with a real engine of one thread, over all that queries see. One in a test file. */
export async function startQueryingSite(
  sources: Sources = library(),
  options: Partial<SiteQueriesOptions> = {},
): Promise<Site> {
  const snapshot = await snapshotOf(sources);
  const metrics = newMetrics();
  const engine = startSiteEngine(snapshot, { metrics, workers: 1, ...options });
  return startSite(sources, engine, metrics);
}
