import { askStore, type StoreCall } from './ask-store.ts';
import { patience } from './patience.ts';
import { readJson } from './read-json.ts';
import { StoreFailure } from './store-failure.ts';
import type { ServerOptions, StoreWork } from './store-server.ts';

/** RDF4J's REST API, each version in a repository on its LMDB store, which keeps terms as they are. */
export function newRdf4j(url: string, access: ServerOptions): StoreWork {
  const ask = (call: Omit<StoreCall, 'server'>) => askStore({ server: url, ...call }, access);
  const manage = (method: StoreCall['method'], path: string, rest: Partial<StoreCall> = {}) =>
    ask({ method, path, seconds: patience.manage, ...rest });
  return {
    url,
    list: async () => {
      const { text } = await manage('GET', '/repositories', { accept: rows });
      return namesIn(text, url);
    },
    create: async (name) => {
      const body = configurationOf(name);
      await manage('PUT', `/repositories/${name}`, { type: 'text/turtle', body });
    },
    load: (name, parts) => loadParts(name, parts, { url, ask, manage }),
    count: async (name) => {
      const path = `/repositories/${name}/size`;
      return Number((await manage('GET', path, { seconds: patience.count })).text);
    },
    remove: async (name) => {
      await manage('DELETE', `/repositories/${name}`);
    },
    select: async (name, query) => {
      const body = new URLSearchParams({ query });
      return (await manage('POST', `/repositories/${name}`, { accept: rows, body })).text;
    },
  };
}

interface Asking {
  readonly url: string;
  readonly ask: (call: Omit<StoreCall, 'server'>) => ReturnType<typeof askStore>;
  readonly manage: (method: StoreCall['method'], path: string) => ReturnType<typeof askStore>;
}

/**
 * Loads in one transaction without isolation: nobody reads this repository yet, and one request of a million statements
 * in a usual transaction does not come to an end.
 */
async function loadParts(
  name: string,
  parts: Iterable<string>,
  { url, ask, manage }: Asking,
): Promise<void> {
  const transactions = `/repositories/${name}/transactions`;
  const begun = await manage('POST', `${transactions}?isolation-level=NONE`);
  // The address is the server's own idea of where it is; behind a proxy that is another.
  const id = begun.headers.location?.split('/').at(-1);
  if (!id) throw new StoreFailure(url, 'broken');
  const path = `${transactions}/${id}`;
  try {
    for (const body of parts)
      await ask({
        ...{ method: 'PUT', path: `${path}?action=ADD`, seconds: patience.part },
        ...{ type: 'application/n-quads; charset=utf-8', body },
      });
    await ask({ method: 'PUT', path: `${path}?action=COMMIT`, seconds: patience.commit });
  } catch (error) {
    await manage('DELETE', path).catch(() => undefined);
    throw error;
  }
}

const rows = 'application/sparql-results+json';

function namesIn(text: string, url: string): readonly string[] {
  return readJson(text, url, (json) => (json as Listed).results.bindings.map(({ id }) => id.value));
}

interface Listed {
  readonly results: { readonly bindings: readonly { readonly id: { readonly value: string } }[] };
}

/** The names are letters, digits and hyphens. */
function configurationOf(name: string): string {
  return `@prefix rep: <http://www.openrdf.org/config/repository#> .
@prefix sr: <http://www.openrdf.org/config/repository/sail#> .
@prefix sail: <http://www.openrdf.org/config/sail#> .
@prefix lmdb: <http://rdf4j.org/config/sail/lmdb#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
[] a rep:Repository ; rep:repositoryID "${name}" ; rdfs:label "${name}" ;
  rep:repositoryImpl [ rep:repositoryType "openrdf:SailRepository" ;
    sr:sailImpl [ sail:sailType "rdf4j:LmdbStore" ; lmdb:tripleIndexes "spoc,posc,ospc,cspo" ] ] .
`;
}
