import type { Federate, FederationOptions } from './federate.ts';

/** Federation, with Comunica, which takes long to load and much memory: loaded by the first query that asks others. */
export function newLazyFederation(options: FederationOptions): Federate {
  let loaded: Promise<Federate> | undefined;
  const load = async (): Promise<Federate> =>
    (await import('./federate.ts')).newFederation(options);
  return async (query, view) => (await (loaded ??= load()))(query, view);
}
