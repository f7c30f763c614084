import type { StoreAddress, StoreKind } from '../../site/settings/store-address.ts';
import { askStore } from './ask-store.ts';
import { newFuseki } from './fuseki.ts';
import { pingFor } from './query-target.ts';
import { newRdf4j } from './rdf4j.ts';
import type { ServerOptions, StoreServer, StoreWork } from './store-server.ts';

type NewServer = (url: string, options: ServerOptions) => StoreWork;

const servers: Readonly<Record<StoreKind, NewServer>> = {
  rdf4j: newRdf4j,
  fuseki: (url, options) => newFuseki(url, { ...options, dbType: 'tdb2' }),
  'fuseki-mem': (url, options) => newFuseki(url, { ...options, dbType: 'mem' }),
};

/** A server of that kind. */
export function newStoreServer({ kind, url }: StoreAddress, options: ServerOptions): StoreServer {
  const { authorization } = options;
  return {
    ...servers[kind](url, options),
    ping: async () => {
      await askStore(pingFor({ kind, server: url }), { authorization });
    },
  };
}
