import type { JsonLdContext } from '../rdf/json-ld.ts';
import type { Prefixes } from '../rdf/prefixes.ts';
import type { Quad } from '../rdf/terms.ts';
import type { Log } from '../site/log.ts';
import { packQuads } from './pack-quads.ts';
import type { QueryEngine, QueryLimits } from './query-engine.ts';
import { QueryPool } from './query-pool.ts';
import { startQueryThread, type QueryThread } from './query-thread.ts';

export interface EngineOptions {
  readonly quads: Iterable<Quad>;
  /** What relative IRIs in a query resolve against. */
  readonly baseIri: string;
  /** For Turtle, TriG and RDF/XML; queries declare their own. */
  readonly prefixes: Prefixes;
  /** For JSON-LD. */
  readonly context?: JsonLdContext;
  /** How many queries may run at the same time. One thread more is started, to take over. */
  readonly workers: number;
  readonly limits?: Partial<QueryLimits>;
  /** Told of threads that are ready and threads that end. */
  readonly log?: Pick<Log, 'info' | 'warn'>;
}

export const defaultLimits: QueryLimits = {
  seconds: 30,
  waitSeconds: 30,
  memoryMegabytes: 512,
  answerMegabytes: 50,
  waiting: 100,
};

/**
 * Starts threads that answer SPARQL over the quads as they are now. Returns at once: the threads
 * load on their own time, and questions wait for them.
 */
export function startQueryEngine(options: EngineOptions): QueryEngine {
  const { baseIri, prefixes, context, workers, log } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const setup = {
    quads: packQuads(options.quads),
    baseIri,
    style: { prefixes, ...(context && { context }) },
    answerMegabytes: limits.answerMegabytes,
  };
  let isClosed = false;
  const startThread = (onEnd: () => void): QueryThread => {
    const start = performance.now();
    const thread = startQueryThread({
      setup,
      limits,
      onEnd: (reason) => {
        if (!isClosed) log?.warn({ event: 'query-thread-ended', reason });
        onEnd();
      },
    });
    void thread.started.then((isReady) => {
      const milliseconds = Math.round(performance.now() - start);
      if (isReady) log?.info({ event: 'query-thread-ready', milliseconds });
    });
    return thread;
  };
  const pool = new QueryPool({ workers, limits, startThread });
  return {
    isReady: () => pool.isReady(),
    run: (question, signal) => pool.ask(question, signal),
    close: () => {
      isClosed = true;
      return pool.close();
    },
  };
}
