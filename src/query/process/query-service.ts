import type { JsonLdContext } from '../../rdf/json-ld.ts';
import type { Prefixes } from '../../rdf/prefixes.ts';
import { defaultLimits } from '../../site/limits.ts';
import type { Log } from '../../site/log.ts';
import { release } from '../../site/release.ts';
import { newIndexFiles, type Packable } from '../index-files/index-files.ts';
import { QueryPool } from '../pool/query-pool.ts';
import type { QueryEngine, QueryLimits } from '../question/query-engine.ts';
import type { AnswerRules, Order } from './messages.ts';
import { linkProcess, type ProcessLink } from './process-link.ts';
import { newRemoteThreads } from './remote-threads.ts';
import { serveDatasets } from './served-datasets.ts';

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
  /** The environment of this process. Of it, the query process gets what TLS and times need, and no secrets. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Told of threads and processes that come and go. */
  readonly log?: Pick<Log, 'info' | 'warn'> | undefined;
}

export interface QueryDataset {
  readonly quads: Packable;
  /** What relative IRIs in a query resolve against. */
  readonly baseIri: string;
  /** For Turtle, TriG and RDF/XML; queries declare their own. */
  readonly prefixes: Prefixes;
  /** For JSON-LD. */
  readonly context?: JsonLdContext | undefined;
}

/** Answers SPARQL in a process of its own, over one dataset after the other. */
export interface QueryService {
  /** An engine over a dataset. The process opens it beside those that it has; no thread is started for it. */
  readonly open: (dataset: QueryDataset) => QueryEngine;
  /** Ends the process. Questions still waiting are answered `busy`. */
  readonly close: () => Promise<void>;
}

/** Starts the query process. Returns at once: it loads on its own time, and questions wait for it. */
export function startQueryService(options: QueryServiceOptions): QueryService {
  const { workers, log } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const files = newIndexFiles({ folder: options.cacheFolder, program: release, log });
  let link: ProcessLink | undefined;
  const send = (order: Order): void => {
    link?.send(order);
  };
  const threads = newRemoteThreads({ limits, send, log });
  const datasets = serveDatasets({
    ...{ files, send, log },
    onOpen: () => {
      pool.dispatch();
    },
  });
  const pool = new QueryPool({
    ...{ workers, limits, startThread: threads.start },
    isPossible: ({ dataset }) => datasets.isOpen(dataset),
  });
  link = linkProcess({
    ...{ threads, datasets, log },
    environment: options.environment ?? {},
    rules: rulesOf(options, limits),
  });
  return {
    open: ({ quads, baseIri, prefixes, context }) => {
      const style = { prefixes, ...(context && { context }) };
      const dataset = datasets.add({ quads, baseIri, style });
      return {
        isReady: () => datasets.isOpen(dataset) && pool.isReady(),
        run: (question, signal, client) => pool.ask({ dataset, question }, signal, client),
        state: () => ({ ...pool.state(), ...threads.counts(), ...link.counts() }),
        close: () => {
          datasets.remove(dataset);
          return Promise.resolve();
        },
      };
    },
    close: async () => {
      pool.close();
      await link.close();
      await datasets.close();
    },
  };
}

function rulesOf(options: QueryServiceOptions, limits: QueryLimits): AnswerRules {
  const { services = [], servicesOnLoopback = false } = options;
  const { serviceSeconds, serviceRows, serviceMegabytes } = limits;
  return {
    limits,
    services: {
      allowed: services,
      onLoopback: servicesOnLoopback,
      seconds: serviceSeconds,
      rows: serviceRows,
      megabytes: serviceMegabytes,
    },
  };
}
