import {
  compileCondition,
  compileExpression,
} from '../../values/expressions/compile-expression.ts';
import type {
  CompiledCondition,
  CompiledExpression,
  Scope,
} from '../../values/expressions/compiled.ts';
import { variablesIn } from '../../values/expressions/expression.ts';
import { volatileFunctions } from '../../values/functions/functions.ts';
import type { Expression, Operation } from '../../syntax/algebra.ts';
import { newExists } from '../operators/joins/semi-join.ts';
import { Solution } from '../rows/solution.ts';
import type { Slots } from '../rows/slots.ts';
import type { Planner, PlanScope } from './planner.ts';

/** The variables that an expression or a pattern names; with patterns, the active graph too where that is a variable. */
export function slotsIn(node: Expression | Operation, { names, graph }: PlanScope): Slots {
  const slots = [...variablesIn(node)].map((variable) => names.slotOf(variable));
  const isGraphNamed = typeof graph === 'number' && graph < 0 && hasPattern(node);
  return new Set(isGraphNamed ? [...slots, -1 - graph] : slots);
}

/** Whether it is a pattern, or an expression with EXISTS. */
export function hasPattern(node: Expression | Operation): boolean {
  if (node.type !== 'expression' || node.subType === 'existence') return true;
  return 'args' in node && node.args.some(hasPattern);
}

export function planExpression(
  expression: Expression,
  scope: PlanScope,
  planner: Planner,
): CompiledExpression {
  return compileExpression(expression, expressionScope(scope, planner));
}

export function planCondition(
  expression: Expression,
  scope: PlanScope,
  planner: Planner,
): CompiledCondition {
  return compileCondition(expression, expressionScope(scope, planner));
}

/** What expressions see of a plan: slots for variables, and operators for the patterns of EXISTS. */
function expressionScope(scope: PlanScope, planner: Planner): Scope {
  return {
    slotOf: (variable) => scope.names.slotOf(variable),
    exists: (pattern) => {
      const exists = newExists(planner.node(pattern, scope), slotsIn(pattern, scope), planner.run);
      return (row) => (row instanceof Solution ? exists(row.batch, row.row) : undefined);
    },
    query: planner.run.query,
  };
}

/** Whether an expression may give something else each time. */
export function isVolatile(expression: Expression): boolean {
  if (expression.subType === 'operator' && volatileFunctions.has(expression.operator)) return true;
  return 'args' in expression && expression.args.some(isVolatile);
}

/** Whether an expression makes blank nodes by labels, which are the same within a solution. */
export function namesBlankNodes(expression: Expression): boolean {
  if (expression.subType === 'operator' && expression.operator === 'bnode') {
    return expression.args.length > 0;
  }
  return 'args' in expression && expression.args.some(namesBlankNodes);
}

/** The conditions that must all hold. */
export function conjuncts(expression: Expression): readonly Expression[] {
  if (expression.subType === 'operator' && expression.operator === '&&') {
    return expression.args.flatMap(conjuncts);
  }
  return [expression];
}
