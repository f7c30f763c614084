import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CacheUse } from '../../query/cache/cached-engine.ts';
import type { Answer, QueryEngine } from '../../query/question/query-engine.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { DataState } from '../editions/data-state.ts';
import { newRequestCounts } from './request-counts.ts';

/** What is counted while the site runs, for Prometheus. */
export interface Metrics {
  readonly requestAnswered: (route: string, status: number | 'left', seconds: number) => void;
  readonly queryAnswered: (outcome: Answer['outcome'], seconds: number) => void;
  readonly cacheUsed: (use: CacheUse) => void;
  /** Everything, in the text format of Prometheus. */
  readonly write: (observed: Observed) => Promise<string>;
  readonly mediaType: string;
  /** Told of each attempt to publish what is on disk. */
  readonly dataRead: (outcome: 'published' | 'refused' | 'unchanged') => void;
  /** Told of a client that has all the connections that it may have. */
  readonly connectionRefused: () => void;
}

/** What has its numbers by itself. */
export interface Observed {
  readonly engine: QueryEngine;
  readonly snapshot: Snapshot;
  readonly data: DataState;
}

/** From what a cache answers to the longest that a query may take. */
const buckets = [0.001, 0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 30, 60];

/** Counters that start at zero. They are this site's own: two sites in a process do not mix. */
export function newMetrics(): Metrics {
  const register = new Registry();
  const requests = newRequestCounts(buckets);
  const querySeconds = new Histogram({
    name: 'styrkedata_query_seconds',
    help: 'How long queries took that were evaluated, waiting included, by outcome.',
    labelNames: ['outcome'],
    buckets,
    registers: [register],
  });
  const cache = newCacheCounter(register);
  const reads = new Counter({
    name: 'styrkedata_data_reads_total',
    help: 'Times that data on disk was read again after a change, by what became of it.',
    labelNames: ['outcome'],
    registers: [register],
  });
  const writeState = newStateWriter(register);
  return {
    requestAnswered: requests.add,
    queryAnswered: (outcome, seconds) => {
      querySeconds.observe({ outcome }, seconds);
    },
    cacheUsed: (use) => {
      cache.inc({ use });
    },
    dataRead: (outcome) => {
      reads.inc({ outcome });
    },
    connectionRefused: newRefusalCounter(register),
    write: async (observed) => {
      writeState(observed);
      return `${await register.metrics()}\n${requests.write()}`;
    },
    mediaType: register.contentType,
  };
}

function newRefusalCounter(register: Registry): Metrics['connectionRefused'] {
  const refused = new Counter({
    name: 'styrkedata_connections_refused_total',
    help: 'Connections refused, for their client had as many as it may have.',
    registers: [register],
  });
  return () => {
    refused.inc();
  };
}

function newCacheCounter(register: Registry): Counter<'use'> {
  return new Counter({
    name: 'styrkedata_query_cache_total',
    help: 'Questions by how the cache met them: hit, shared (with one under way), miss, uncacheable.',
    labelNames: ['use'],
    registers: [register],
  });
}

/** Numbers that others keep: read when somebody asks. */
function newStateWriter(register: Registry): (observed: Observed) => void {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name: `styrkedata_${name}`, help, labelNames, registers: [register] });
  const waiting = gauge('queries_waiting', 'Queries in the queue.');
  const running = gauge('queries_running', 'Queries being evaluated.');
  const started = gauge('query_threads_started_total', 'Threads that became ready.');
  const ended = gauge('query_threads_ended_total', 'Threads that ended, by reason.', ['reason']);
  const processes = gauge('query_processes_started_total', 'Query processes that were started.');
  const lost = gauge('query_processes_lost_total', 'Query processes that ended unasked.');
  const version = gauge('snapshot_info', 'The version that is published.', ['version']);
  const age = gauge('snapshot_age_seconds', 'Time since the data was read.');
  const valid = gauge('data_valid', '1 where what is on disk is published, 0 where it is refused.');
  return ({ engine, snapshot, data }) => {
    const state = engine.state();
    waiting.set(state.waiting);
    running.set(state.running);
    started.set(state.threadsStarted);
    for (const [reason, count] of Object.entries(state.threadsEnded)) ended.set({ reason }, count);
    processes.set(state.processesStarted);
    lost.set(state.processesLost);
    valid.set(data.outcome === 'current' ? 1 : 0);
    version.reset();
    version.set({ version: snapshot.version }, 1);
    age.set((Date.now() - snapshot.taken.getTime()) / 1000);
  };
}
