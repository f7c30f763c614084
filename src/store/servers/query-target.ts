import type { StoreKind } from '../../site/settings/store-address.ts';
import type { StoreCall } from './ask-store.ts';
import { patience } from './patience.ts';

/** Where a version can be asked. Plain data, which processes hand to each other. */
export interface QueryTarget {
  readonly kind: StoreKind;
  /** The server's address. */
  readonly server: string;
  /** What the version is called there. */
  readonly name: string;
}

/** A query for a store, which has been read and judged here. */
export interface StoreQuery {
  readonly text: string;
  readonly accept: string;
  /** The graphs that count (SPARQL 1.1 Protocol §2.1.4); `undefined`: the default graph and all named graphs. */
  readonly graphs:
    { readonly defaults: readonly string[]; readonly named: readonly string[] } | undefined;
  /** The named graphs that a query about the whole may meet. */
  readonly met: readonly string[];
  readonly seconds: number;
  readonly mostBytes: number;
}

interface Manner {
  readonly path: (name: string) => string;
  readonly ping: string;
  /** The whole dataset of the site: the store has a graph more, of names of blank nodes, and may mean something else by its default graph. */
  readonly whole: (met: readonly string[]) => StoreQuery['graphs'];
  /** Whether a triple in several of the chosen default graphs is there once, as SPARQL has it (1.1 Query §13.2). */
  readonly mergesGraphs: boolean;
}

/** What Fuseki calls its graph without a name where graphs are chosen. */
const graphOfFuseki = 'urn:x-arq:DefaultGraph';

const fuseki: Manner = {
  path: (name) => `/${name}/query`,
  ping: '/$/ping',
  whole: (met) => (met.length === 0 ? undefined : { defaults: [graphOfFuseki], named: met }),
  mergesGraphs: true,
};

/** What RDF4J calls its graph without a name. Its default graph is otherwise the union of all graphs, repeats included. */
const graphWithoutName = 'http://rdf4j.org/schema/rdf4j#nil';

const manners: Readonly<Record<StoreKind, Manner>> = {
  rdf4j: {
    path: (name) => `/repositories/${name}`,
    ping: '/protocol',
    whole: (met) => ({ defaults: [graphWithoutName], named: met }),
    mergesGraphs: false,
  },
  fuseki,
  'fuseki-mem': fuseki,
};

/** The request that asks a query. */
export function callFor({ kind, server, name }: QueryTarget, query: StoreQuery): StoreCall {
  const { path, whole } = manners[kind];
  const { text, accept, seconds, mostBytes, met } = query;
  const graphs = query.graphs ?? whole(met);
  // Later than ours: RDF4J ends an answer then as if it were whole.
  const timeout = String(Math.ceil(seconds) + 1);
  const body = new URLSearchParams({ query: text, timeout });
  for (const graph of graphs?.defaults ?? []) body.append('default-graph-uri', graph);
  for (const graph of graphs?.named ?? []) body.append('named-graph-uri', graph);
  return { server, path: path(name), method: 'POST', accept, body, seconds, mostBytes };
}

/** The request that tells whether a server is alive. */
export function pingFor({ kind, server }: Pick<QueryTarget, 'kind' | 'server'>): StoreCall {
  return { server, path: manners[kind].ping, method: 'GET', seconds: patience.ping };
}

/** Whether a store answers about these graphs as SPARQL has it. */
export function canMerge({ kind }: QueryTarget, graphs: StoreQuery['graphs']): boolean {
  return manners[kind].mergesGraphs || (graphs?.defaults.length ?? 0) < 2;
}
