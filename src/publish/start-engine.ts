import { createHash } from 'node:crypto';
import type { Metrics } from '../http/observe/metrics.ts';
import { cacheAnswers } from '../query/cache/cached-engine.ts';
import { packQuads, type PackedQuads } from '../query/index/pack-quads.ts';
import { quadToNQuads } from '../rdf/n-quads.ts';
import { startQueryService, type QueryServiceOptions } from '../query/process/query-service.ts';
import type { QueryEngine } from '../query/question/query-engine.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export interface SiteQueriesOptions extends QueryServiceOptions {
  readonly metrics: Metrics;
  /** Memory for answers that were given before. */
  readonly cacheMegabytes?: number;
}

/**
 * An engine over a snapshot: its data and what is said about it, counted, with a memory for answers.
 *
 * @param packed the snapshot's quads as queries read them, where somebody has packed them already
 */
export type StartEngine = (snapshot: Snapshot, packed?: PackedQuads) => QueryEngine;

/** What answers the queries of a site. */
export interface SiteQueries {
  readonly startEngine: StartEngine;
  /** Ends all engines. */
  readonly close: () => Promise<void>;
}

export function startSiteQueries({
  metrics,
  cacheMegabytes = 64,
  ...options
}: SiteQueriesOptions): SiteQueries {
  const service = startQueryService(options);
  const startEngine: StartEngine = (snapshot, packed) => {
    const { baseIri, prefixes, context } = snapshot;
    const engine = service.open({
      quads: { content: contentOf(snapshot), pack: packOf(snapshot, packed) },
      ...{ baseIri, prefixes, context },
    });
    return cacheAnswers(counted(engine, metrics), {
      megabytes: cacheMegabytes,
      onUse: metrics.cacheUsed,
    });
  };
  return { startEngine, close: service.close };
}

/** What is given is let go of when it has become a file: that seldom has to be made again. */
function packOf({ read, generated }: Snapshot, given: PackedQuads | undefined): () => PackedQuads {
  let packed = given;
  return () => {
    const quads = packed ?? packQuads(read.quads, generated.quads);
    packed = undefined;
    return quads;
  };
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
