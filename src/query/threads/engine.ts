import type { JsonLdContext } from '../../rdf/json-ld.ts';
import type { Prefixes } from '../../rdf/prefixes.ts';
import type { Quad } from '../../rdf/terms.ts';
import { defaultLimits } from '../../site/limits.ts';
import type { Log } from '../../site/log.ts';
import type { Setup } from './messages.ts';
import { packQuads } from '../index/pack-quads.ts';
import type { QueryEngine, QueryLimits } from '../question/query-engine.ts';
import { QueryPool } from './query-pool.ts';
import { newThreadCounts } from './thread-counts.ts';
import type { ServiceRules } from '../federation/service-rules.ts';
import { startQueryThread, type QueryThread } from './query-thread.ts';

export interface EngineOptions {
  /** The named graphs of these together are the default graph. */
  readonly quads: Iterable<Quad>;
  /** Quads of graphs that are reached by GRAPH or FROM only; none unless given. */
  readonly besides?: Iterable<Quad>;
  /** What relative IRIs in a query resolve against. */
  readonly baseIri: string;
  /** For Turtle, TriG and RDF/XML; queries declare their own. */
  readonly prefixes: Prefixes;
  /** For JSON-LD. */
  readonly context?: JsonLdContext;
  /** How many queries may run at the same time. One thread more is started, to take over. */
  readonly workers: number;
  readonly limits?: Partial<QueryLimits>;
  /** Addresses that SERVICE may ask, and all below those; none unless given. */
  readonly services?: readonly string[];
  /** For tests: the services may be on this machine. */
  readonly servicesOnLoopback?: boolean;
  /** Told of threads that are ready and threads that end. */
  readonly log?: Pick<Log, 'info' | 'warn'>;
}

/**
 * Starts threads that answer SPARQL over the quads as they are now. Returns at once: the threads
 * load on their own time, and questions wait for them.
 */
export function startQueryEngine(options: EngineOptions): QueryEngine {
  const { workers, log } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const setup = setupOf(options, limits);
  let isClosed = false;
  const threads = newThreadCounts();
  const startThread = (onEnd: () => void): QueryThread => {
    const start = performance.now();
    const thread = startQueryThread({
      setup,
      limits,
      onEnd: (reason) => {
        if (!isClosed) {
          threads.countEnd(reason);
          log?.warn({ event: 'query-thread-ended', reason });
        }
        onEnd();
      },
    });
    void thread.started.then((isReady) => {
      const milliseconds = Math.round(performance.now() - start);
      if (!isReady) return;
      threads.countStart();
      log?.info({ event: 'query-thread-ready', milliseconds });
    });
    return thread;
  };
  const pool = new QueryPool({ workers, limits, startThread });
  return {
    isReady: () => pool.isReady(),
    run: (question, signal, client) => pool.ask(question, signal, client),
    state: () => ({ ...pool.state(), ...threads.counts() }),
    close: () => {
      isClosed = true;
      return pool.close();
    },
  };
}

function setupOf(options: EngineOptions, limits: QueryLimits): Setup {
  const { quads, besides, baseIri, prefixes, context } = options;
  return {
    quads: packQuads(quads, besides),
    baseIri,
    style: { prefixes, ...(context && { context }) },
    answerMegabytes: limits.answerMegabytes,
    memoryMegabytes: limits.memoryMegabytes,
    services: serviceRules(options, limits),
  };
}

function serviceRules(
  { services = [], servicesOnLoopback = false }: EngineOptions,
  { serviceSeconds, serviceRows, serviceMegabytes }: QueryLimits,
): ServiceRules {
  return {
    allowed: services,
    onLoopback: servicesOnLoopback,
    seconds: serviceSeconds,
    rows: serviceRows,
    megabytes: serviceMegabytes,
  };
}
