import type { ServiceRules } from '../federation/service-rules.ts';
import type { Evaluate } from './evaluate.ts';

/** Comunica, which takes a second to load and much memory: it is loaded by the first query that needs it. */
export function newLazyComunica(services: ServiceRules, throwIfStopped: () => void): Evaluate {
  let loading: Promise<Evaluate> | undefined;
  return async (query, data) => {
    loading ??= load(services, throwIfStopped);
    const evaluate = await loading;
    return evaluate(query, data);
  };
}

async function load(services: ServiceRules, throwIfStopped: () => void): Promise<Evaluate> {
  const { newEvaluator } = await import('./evaluate.ts');
  return newEvaluator(services, throwIfStopped);
}
