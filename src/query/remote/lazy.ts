import type { EvaluateRemotely, RemoteOptions } from './evaluate.ts';

/** The evaluator for stores, loaded with the first question for one: most sites have none. */
export function newLazyRemote(options: RemoteOptions): EvaluateRemotely {
  let loaded: Promise<EvaluateRemotely> | undefined;
  const load = async (): Promise<EvaluateRemotely> =>
    (await import('./evaluate.ts')).newRemoteEvaluator(options);
  return async (query, data) => (await (loaded ??= load()))(query, data);
}
