import { newEvaluator } from '../evaluator/evaluate.ts';
import type { Budget } from '../evaluator/rows/control.ts';
import type { View } from '../index/query-data.ts';
import type { AnswerRules } from '../process/messages.ts';
import type { Plan } from '../question/explanation.ts';
import type { Result } from '../results/result.ts';
import { newLazyFederation } from '../services/lazy.ts';
import { hasService } from '../syntax/tree/walk-tree.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';

export interface ChosenEvaluator {
  readonly evaluate: (query: ParsedQuery, view: View) => Promise<Result>;
  /** Evaluates to the end too, and tells of the plan. */
  readonly explain: (query: ParsedQuery, view: View) => Promise<Plan>;
}

/** Our own evaluator, and before it whoever asks other endpoints. */
export function chooseEvaluator(
  { limits, services }: AnswerRules,
  flag: Int32Array,
): ChosenEvaluator {
  const budget = { ...budgetOf(limits), flag };
  const { evaluate, explain } = newEvaluator(budget);
  const federate = newLazyFederation({ services, budget, evaluate });
  const alone = (query: ParsedQuery, view: View): Promise<ParsedQuery> | ParsedQuery =>
    query.asksService !== false && hasService(query.operation) ? federate(query, view) : query;
  return {
    evaluate: async (query, view) => evaluate(await alone(query, view), view),
    explain: async (query, view) => ({
      isTold: true,
      root: explain(await alone(query, view), view),
    }),
  };
}

const bytesPerMegabyte = 1_000_000;

/** No text is worth more of a query's memory: several are held at once, and each may be copied. */
const bytesPerCharacter = 32;

/** Half of a thread's memory: what the query holds is counted, what its rows and texts pass through is not. */
function budgetOf({ memoryMegabytes, textCharacters }: AnswerRules['limits']): Budget {
  const memoryBytes = (memoryMegabytes * bytesPerMegabyte) / 2;
  return {
    memoryBytes,
    textCharacters: Math.min(textCharacters, memoryBytes / bytesPerCharacter),
  };
}
