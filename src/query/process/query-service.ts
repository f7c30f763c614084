import type { JsonLdContext } from '../../rdf/syntaxes/json-ld.ts';
import type { Prefixes } from '../../rdf/prefixes.ts';
import { defaultLimits } from '../../site/settings/limits.ts';
import type { Log } from '../../site/log.ts';
import { release } from '../../site/release.ts';
import { newIndexFiles, type Packable } from '../index-files/index-files.ts';
import { QueryPool } from '../pool/query-pool.ts';
import type { QueryEngine, QueryLimits } from '../question/query-engine.ts';
import type { AnswerRules, Order } from './messages.ts';
import { linkProcess, type ProcessLink } from './process-link.ts';
import { newRemoteThreads, type RemoteThreads } from './remote-threads.ts';
import { ServedDatasets, type RemoteDataset } from './served-datasets.ts';

export interface QueryServiceOptions {
  /** How many queries may run at the same time. One thread more is started, to take over. */
  readonly workers: number;
  readonly limits?: Partial<QueryLimits>;
  /** Addresses that SERVICE may ask, and all below those; none unless given. */
  readonly services?: readonly string[];
  /** For tests: the services may be on this machine. */
  readonly servicesOnLoopback?: boolean;
  /** Where packed datasets are kept; a folder of the system's for temporary files unless given. */
  readonly cacheFolder?: string | undefined;
  /** What stores are spoken to with, where they ask for that. */
  readonly storeAuthorization?: string | undefined;
  /** The environment of this process. Of it, the query process gets what TLS and times need, and no secrets. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Told of threads and processes that come and go. */
  readonly log?: Pick<Log, 'info' | 'warn'> | undefined;
}

interface QueryStyle {
  /** What relative IRIs in a query resolve against. */
  readonly baseIri: string;
  /** For Turtle, TriG and RDF/XML; queries declare their own. */
  readonly prefixes: Prefixes;
  /** For JSON-LD. */
  readonly context?: JsonLdContext | undefined;
}

export interface QueryDataset extends QueryStyle {
  readonly quads: Packable;
}

/** A dataset that a store answers about. */
export interface QueryStore extends QueryStyle {
  readonly store: RemoteDataset;
}

/** Answers SPARQL in a process of its own, over one dataset after the other. */
export interface QueryService {
  /** An engine over a dataset. The process opens it beside those that it has; no thread is started for it. */
  readonly open: (dataset: QueryDataset | QueryStore) => QueryEngine;
  /** What a store can be asked has changed: questions that wait for it may have their turn. */
  readonly wake: () => void;
  /** Ends the process. Questions still waiting are answered `busy`. */
  readonly close: () => Promise<void>;
}

/** Starts the query process. Returns at once: it loads on its own time, and questions wait for it. */
export function startQueryService(options: QueryServiceOptions): QueryService {
  const { workers, log, environment = {} } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const files = newIndexFiles({ folder: options.cacheFolder, program: release, log });
  let toProcess: ProcessLink['send'] = () => undefined;
  const send = (order: Order): void => {
    toProcess(order);
  };
  const threads = newRemoteThreads({ limits, send, log });
  const datasets = new ServedDatasets({
    ...{ files, send, log },
    onOpen: () => {
      pool.dispatch();
    },
  });
  const pool: QueryPool = new QueryPool({
    ...{ workers, limits, startThread: threads.start },
    isPossible: ({ dataset }) => datasets.isOpen(dataset),
  });
  const rules = rulesOf(options, limits);
  const link = linkProcess({ rules, threads, datasets, environment, log });
  toProcess = link.send;
  return {
    open: (dataset) => engineOver(dataset, { datasets, pool, threads, link }),
    wake: () => {
      pool.dispatch();
    },
    close: async () => {
      pool.close();
      await link.close();
      await datasets.close();
    },
  };
}

interface Parts {
  readonly datasets: ServedDatasets;
  readonly pool: QueryPool;
  readonly threads: RemoteThreads;
  readonly link: ProcessLink;
}

function engineOver(
  { baseIri, prefixes, context, ...place }: QueryDataset | QueryStore,
  { datasets, pool, threads, link }: Parts,
): QueryEngine {
  const dataset = datasets.add({
    ...place,
    baseIri,
    style: { prefixes, ...(context && { context }) },
  });
  return {
    isReady: () => datasets.isOpen(dataset) && pool.isReady(),
    run: (question, signal, client) => {
      const targets = () => datasets.targetsOf(dataset);
      return pool.ask({ dataset, question, targets }, signal, client);
    },
    state: () => ({ ...pool.state(), ...threads.counts(), ...link.counts() }),
    close: () => {
      datasets.remove(dataset);
      return Promise.resolve();
    },
  };
}

function rulesOf(options: QueryServiceOptions, limits: QueryLimits): AnswerRules {
  const { services = [], servicesOnLoopback = false, storeAuthorization } = options;
  const { serviceSeconds, serviceRows, serviceMegabytes } = limits;
  return {
    limits,
    storeAuthorization,
    services: {
      allowed: services,
      onLoopback: servicesOnLoopback,
      seconds: serviceSeconds,
      rows: serviceRows,
      megabytes: serviceMegabytes,
    },
  };
}
