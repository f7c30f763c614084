import type { Expression } from '../../syntax/algebra.ts';
import { planExpression } from './plan-expression.ts';
import type { Planner, PlanScope } from './planner.ts';
import type { Batch } from '../rows/batch.ts';
import { Solution } from '../rows/solution.ts';

export type ReadIds = (batch: Batch) => Uint32Array;

/** An expression as ids of terms, one for each row of a batch; 0 where it is an error. */
export function newIdReader(expression: Expression, scope: PlanScope, planner: Planner): ReadIds {
  const { terms, control } = planner.run;
  if (expression.subType === 'term') {
    const { term } = expression;
    if (term.termType === 'Variable') {
      const slot = scope.names.slotOf(term.value);
      return (batch) => batch.columnOrUnbound(slot);
    }
    if (term.termType !== 'Quad') {
      const id = terms.idOf(term);
      return (batch) => new Uint32Array(batch.length).fill(id);
    }
  }
  const evaluate = planExpression(expression, scope, planner);
  return (batch) => {
    const solution = new Solution(batch, terms);
    return Uint32Array.from({ length: batch.length }, (_, row) => {
      if (row % 32 === 0) control.check();
      solution.row = row;
      const value = evaluate(solution);
      return value ? terms.idOfValue(value) : 0;
    });
  };
}
