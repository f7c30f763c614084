import { newMetrics } from '../../src/http/observe/metrics.ts';
import { publish, type Sources } from '../../src/publish/publish.ts';
import { startSiteEngine, type SiteEngineOptions } from '../../src/publish/start-engine.ts';
import { library } from './files.ts';
import { startSite, type Site } from './start-site.ts';

/** The real site with a real engine of one thread, over all that queries see. One in a test file. */
export async function startQueryingSite(
  sources: Sources = library(),
  options: Partial<SiteEngineOptions> = {},
): Promise<Site> {
  const publication = await publish(sources);
  if (publication.outcome !== 'published') throw new Error(publication.findings[0]?.message.en);
  const metrics = newMetrics();
  const engine = startSiteEngine(publication.snapshot, { metrics, workers: 1, ...options });
  return startSite(sources, engine, metrics);
}
