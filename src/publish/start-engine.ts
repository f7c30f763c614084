import { createHash } from 'node:crypto';
import type { Metrics } from '../http/observe/metrics.ts';
import { cacheAnswers } from '../query/cache/cached-engine.ts';
import { packQuads } from '../query/index/pack-quads.ts';
import { quadToNQuads } from '../rdf/n-quads.ts';
import { startQueryService, type QueryServiceOptions } from '../query/process/query-service.ts';
import type { QueryEngine } from '../query/question/query-engine.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export interface SiteQueriesOptions extends QueryServiceOptions {
  readonly metrics: Metrics;
  /** Memory for answers that were given before. */
  readonly cacheMegabytes?: number;
}

/** What answers the queries of a site. */
export interface SiteQueries {
  /** An engine over a snapshot: its data and what is said about it, counted, with a memory for answers. */
  readonly startEngine: (snapshot: Snapshot) => QueryEngine;
  /** Ends all engines. */
  readonly close: () => Promise<void>;
}

export function startSiteQueries({
  metrics,
  cacheMegabytes = 64,
  ...options
}: SiteQueriesOptions): SiteQueries {
  const service = startQueryService(options);
  const startEngine = (snapshot: Snapshot): QueryEngine => {
    const { read, generated, baseIri, prefixes, context } = snapshot;
    const pack = () => packQuads(read.quads, generated.quads);
    const engine = service.open({
      quads: { content: contentOf(snapshot), pack },
      ...{ baseIri, prefixes, context },
    });
    return cacheAnswers(counted(engine, metrics), {
      megabytes: cacheMegabytes,
      onUse: metrics.cacheUsed,
    });
  };
  return { startEngine, close: service.close };
}

/** Queries over one snapshot alone. */
export function startSiteEngine(snapshot: Snapshot, options: SiteQueriesOptions): QueryEngine {
  const { startEngine, close } = startSiteQueries(options);
  return { ...startEngine(snapshot), close };
}

/** A word for all that queries see. What the site says of itself is short, and may change with the program alone. */
function contentOf({ fingerprint, baseIri, generated }: Snapshot): string {
  const hash = createHash('sha256').update(JSON.stringify([fingerprint, baseIri]));
  for (const quad of generated.quads) hash.update(quadToNQuads(quad));
  return hash.digest('base64url');
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
