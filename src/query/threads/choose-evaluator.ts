import { newLazyComunica } from '../comunica/lazy.ts';
import { whatIsNotDone } from '../evaluator/can-evaluate.ts';
import { newEvaluator } from '../evaluator/evaluate.ts';
import type { Budget } from '../evaluator/rows/control.ts';
import type { View } from '../index/query-data.ts';
import type { AnswerRules } from '../process/messages.ts';
import type { Plan } from '../question/explanation.ts';
import type { Evaluate } from '../results/result.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';

export interface ChosenEvaluator {
  readonly evaluate: Evaluate;
  /** Evaluates to the end too, and tells of the plan. */
  readonly explain: (query: ParsedQuery, view: View) => Plan;
}

/** Our own evaluator; Comunica for what that does not do. */
export function chooseEvaluator(
  { limits, services }: AnswerRules,
  flag: Int32Array,
): ChosenEvaluator {
  const budget = { ...budgetOf(limits), flag };
  const { evaluate, explain } = newEvaluator(budget);
  const comunica = newLazyComunica(services, budget);
  return {
    evaluate: (query, view) =>
      whatIsNotDone(query) === undefined ? evaluate(query, view) : comunica(query, view),
    explain: (query, view) => {
      const because = whatIsNotDone(query);
      if (because !== undefined) return { isTold: false, because };
      return { isTold: true, root: explain(query, view) };
    },
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
