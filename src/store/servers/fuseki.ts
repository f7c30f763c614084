import { askStore, type StoreCall } from './ask-store.ts';
import { patience } from './patience.ts';
import { readJson } from './read-json.ts';
import type { ServerOptions, StoreServer, StoreWork } from './store-server.ts';

interface FusekiOptions extends ServerOptions {
  /** What a dataset is kept in. */
  readonly dbType: 'tdb2' | 'mem';
}

/** Fuseki: the SPARQL 1.1 Protocol, N-Quads by its form of the Graph Store Protocol, and its own protocol for datasets. */
export function newFuseki(url: string, { dbType, ...access }: FusekiOptions): StoreWork {
  const ask = (method: StoreCall['method'], path: string, rest: Partial<StoreCall> = {}) =>
    askStore({ server: url, method, path, seconds: patience.manage, ...rest }, access);
  const select: StoreServer['select'] = async (name, query) => {
    const accept = 'application/sparql-results+json';
    const rest = { accept, body: new URLSearchParams({ query }), seconds: patience.count };
    return (await ask('POST', `/${name}/query`, rest)).text;
  };
  return {
    url,
    list: async () => {
      const { text } = await ask('GET', '/$/datasets', { accept: 'application/json' });
      return namesIn(text, url);
    },
    create: async (name) => {
      await ask('POST', '/$/datasets', { body: new URLSearchParams({ dbName: name, dbType }) });
    },
    load: async (name, parts) => {
      const type = 'application/n-quads';
      for (const body of parts)
        await ask('POST', `/${name}/data`, { type, body, seconds: patience.part });
    },
    count: async (name) => countIn(await select(name, counting), url),
    remove: async (name) => {
      await ask('DELETE', `/$/datasets/${name}`);
    },
    select,
  };
}

const counting = 'SELECT (COUNT(*) AS ?count) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }';

function countIn(text: string, url: string): number {
  return readJson(text, url, (json) => Number((json as Counted).results.bindings[0].count.value));
}

function namesIn(text: string, url: string): readonly string[] {
  return readJson(text, url, (json) =>
    (json as Listed).datasets.map((dataset) => dataset['ds.name'].replace(/^\//, '')),
  );
}

interface Counted {
  readonly results: {
    readonly bindings: readonly [{ readonly count: { readonly value: string } }];
  };
}

interface Listed {
  readonly datasets: readonly { readonly 'ds.name': string }[];
}
