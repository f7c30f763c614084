import type { Expression } from '../../syntax/algebra.ts';
import { newExtend } from '../operators/filters/extend.ts';
import { newFilter } from '../operators/filters/filter.ts';
import { newSemiJoin } from '../operators/joins/semi-join.ts';
import { newIdReader } from './expression-ids.ts';
import { certainOf, newStep, type Part } from '../nodes/part.ts';
import {
  conjuncts,
  hasPattern,
  isVolatile,
  namesBlankNodes,
  planCondition,
  slotsIn,
} from './plan-expression.ts';
import { withGraph } from './plan-graphs.ts';
import { without } from '../rows/slots.ts';
import type { Planner, PlanParts, PlanScope } from './planner.ts';
import { expressionText } from '../nodes/text.ts';

interface Surroundings {
  readonly scope: PlanScope;
  readonly planner: Planner;
  /** What the condition is over. */
  readonly over: readonly Part[];
}

/** FILTER: a step for each condition of a conjunction, so that each has its turn as soon as it can. */
export const planFilter: PlanParts<'filter'> = ({ input, expression }, scope, planner) => {
  const parts = planner.parts(input, scope);
  const over = hasPattern(expression) ? withGraph(parts, scope, planner) : parts;
  return [...over, ...filterSteps(expression, { scope, planner, over })];
};

export function filterSteps(expression: Expression, around: Surroundings): readonly Part[] {
  return conjuncts(expression).map((condition) => filterStep(condition, around));
}

function filterStep(condition: Expression, around: Surroundings): Part {
  const { scope, planner, over } = around;
  const slots = slotsIn(condition, scope);
  const reads = without(slots, certainOf(over));
  const traits = { turn: 'early', slots, over, isLast: isVolatile(condition) } as const;
  if (condition.subType === 'existence') {
    const pattern = planner.node(condition.input, scope);
    const ordinal = scope.names.newSlot('a row of a condition');
    const existence = { isNegated: condition.not, ordinal, slots, reads };
    return newStep(newSemiJoin(pattern, existence, planner.run), traits);
  }
  const holds = planCondition(condition, scope, planner);
  const detail = (): string => expressionText(condition);
  return newStep(newFilter({ holds, reads, detail }, planner.run), traits);
}

/** BIND, and expressions of SELECT and GROUP BY. */
export const planExtend: PlanParts<'extend'> = (operation, scope, planner) => {
  const { input, variable, expression } = operation;
  const over = planner.parts(input, scope);
  const slot = scope.names.slotOf(variable.value);
  const slots = slotsIn(expression, scope);
  const certain = certainOf(over);
  const assignment = {
    slot,
    idsOf: newIdReader(expression, scope, planner),
    isCertain: isAlwaysBound(expression, (name) => certain.has(scope.names.slotOf(name))),
    namesBlankNodes: namesBlankNodes(expression),
    reads: without(slots, certain),
    detail: () => `?${variable.value} := ${expressionText(expression)}`,
  };
  const node = newExtend(assignment, planner.run);
  return [
    ...over,
    newStep(node, { turn: 'ready', slots, over, isVolatile: isVolatile(expression) }),
  ];
};

function isAlwaysBound(expression: Expression, isCertain: (name: string) => boolean): boolean {
  if (expression.subType !== 'term') return false;
  const { term } = expression;
  return term.termType === 'Variable' ? isCertain(term.value) : term.termType !== 'Quad';
}
