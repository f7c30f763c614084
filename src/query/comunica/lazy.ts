import type { Budget } from '../evaluator/rows/control.ts';
import type { ServiceRules } from '../federation/service-rules.ts';
import type { Evaluate } from '../results/result.ts';

/** Comunica, which takes long to load and much memory: it is loaded by the first query that needs it. */
export function newLazyComunica(services: ServiceRules, budget: Budget): Evaluate {
  let loading: Promise<Evaluate> | undefined;
  return async (query, view) => {
    loading ??= load(services, budget);
    const evaluate = await loading;
    return evaluate(query, view);
  };
}

async function load(services: ServiceRules, budget: Budget): Promise<Evaluate> {
  const { newEvaluator } = await import('./evaluate.ts');
  return newEvaluator(services, budget);
}
