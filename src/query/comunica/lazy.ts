import type { ServiceRules } from '../federation/service-rules.ts';
import type { Evaluate } from './evaluate.ts';

/** Comunica, which takes a second to load and much memory: it is loaded by the first query that needs it. */
export function newLazyComunica(services: ServiceRules, isStopped: () => boolean): Evaluate {
  let loading: Promise<Evaluate> | undefined;
  return async (query, data) => {
    loading ??= load(services, isStopped);
    const evaluate = await loading;
    return evaluate(query, data);
  };
}

async function load(services: ServiceRules, isStopped: () => boolean): Promise<Evaluate> {
  const { newEvaluator } = await import('./evaluate.ts');
  return newEvaluator(services, isStopped);
}
