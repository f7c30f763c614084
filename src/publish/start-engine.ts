import type { Metrics } from '../http/observe/metrics.ts';
import { cacheAnswers } from '../query/cache/cached-engine.ts';
import { startQueryEngine, type EngineOptions } from '../query/threads/engine.ts';
import type { QueryEngine } from '../query/question/query-engine.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export interface SiteEngineOptions extends Omit<
  EngineOptions,
  'quads' | 'besides' | 'baseIri' | 'prefixes' | 'context'
> {
  readonly metrics: Metrics;
  /** Memory for answers that were given before. */
  readonly cacheMegabytes?: number;
}

/** The engine of a site: over its data and what is said about it, counted, with a memory for answers. */
export function startSiteEngine(
  { read, generated, baseIri, prefixes, context }: Snapshot,
  { metrics, cacheMegabytes = 64, ...options }: SiteEngineOptions,
): QueryEngine {
  const engine = startQueryEngine({
    quads: read.quads,
    besides: generated.quads,
    baseIri,
    prefixes,
    ...(context && { context }),
    ...options,
  });
  return cacheAnswers(counted(engine, metrics), {
    megabytes: cacheMegabytes,
    onUse: metrics.cacheUsed,
  });
}

function counted(engine: QueryEngine, { queryAnswered }: Metrics): QueryEngine {
  return {
    ...engine,
    run: async (question, signal, client) => {
      const start = performance.now();
      const answer = await engine.run(question, signal, client);
      queryAnswered(answer.outcome, (performance.now() - start) / 1000);
      return answer;
    },
  };
}
