import type { Operation, Values } from '../../syntax/algebra.ts';
import { newHashJoin } from '../operators/joins/hash-join.ts';
import { newValues } from '../operators/joins/values.ts';
import type { Run } from '../run/run.ts';
import { newMember, type Part } from '../nodes/part.ts';
import { nodeOf } from './node-of.ts';
import { planExtend, planFilter } from './plan-filters.ts';
import { planGraph, withGraph } from './plan-graphs.ts';
import { planJoin, planLeftJoin, planMinus, planUnion } from './plan-joins.ts';
import { planDistinct, planGroup, planOrdered, planSlice } from './plan-modifiers.ts';
import type { PlanNode } from '../nodes/plan-node.ts';
import { planBgp, planPath } from './plan-patterns.ts';
import type { Planner, PlanParts, PlanScope } from './planner.ts';
import { termText } from '../nodes/text.ts';

/** A planner for one run. */
export function newPlanner(run: Run): Planner {
  const planner: Planner = {
    run,
    parts: (operation, scope) => partsOf(operation, scope, planner),
    node: (operation, scope) => operatorOf(operation, scope, planner),
  };
  return planner;
}

/** How operations are planned as parts of the group in which they stand. */
const partPlanners: { readonly [Type in Operation['type']]?: PlanParts<Type> } = {
  bgp: planBgp,
  path: planPath,
  join: planJoin,
  leftjoin: planLeftJoin,
  minus: planMinus,
  union: planUnion,
  filter: planFilter,
  extend: planExtend,
  graph: planGraph,
  values: (operation, scope, planner) => [newMember(planValues(operation, scope, planner))],
  nop: () => [],
};

/** How operations are planned that group, order or cut rows: evaluated once, and nothing outside is seen in them. */
const nodePlanners: { readonly [Type in Operation['type']]?: PlanOperator<Type> } = {
  group: planGroup,
  distinct: planDistinct,
  reduced: ({ input }, scope, planner) => planner.node(input, scope),
  slice: planSlice,
  orderby: planOrdered,
};

type PlanOperator<Type extends Operation['type']> = (
  operation: Extract<Operation, { readonly type: Type }>,
  scope: PlanScope,
  planner: Planner,
) => PlanNode;

function partsOf(operation: Operation, scope: PlanScope, planner: Planner): readonly Part[] {
  // The table has for each type a function that takes operations of it, which a type cannot say of a look-up.
  const plan = partPlanners[operation.type] as PlanParts<never> | undefined;
  if (plan) return plan(operation as never, scope, planner);
  if (operation.type === 'project' && operation.input.type !== 'orderby') {
    return planProject(operation, scope, planner);
  }
  return [newMember(newHashJoin(planner.node(operation, scope), planner.run))];
}

function operatorOf(operation: Operation, scope: PlanScope, planner: Planner): PlanNode {
  const plan = nodePlanners[operation.type] as PlanOperator<never> | undefined;
  if (plan) return plan(operation as never, scope, planner);
  if (operation.type === 'project' && operation.input.type === 'orderby') {
    return planOrdered(operation, scope, planner);
  }
  if (!(operation.type in partPlanners) && operation.type !== 'project') {
    throw new Error(`“${operation.type}” is no part of a plan.`);
  }
  return nodeOf(withGraph(planner.parts(operation, scope), scope, planner), planner.run);
}

/** A sub-select (SPARQL 1.1 Query §12): its own variables are nobody else's, so nothing has to be taken away. */
function planProject(
  { input, variables }: Extract<Operation, { type: 'project' }>,
  scope: PlanScope,
  planner: Planner,
): readonly Part[] {
  const names = scope.names.inside(variables.map(({ value }) => value));
  return planner.parts(input, { ...scope, names });
}

function planValues({ variables, bindings, from }: Values, { names }: PlanScope, { run }: Planner) {
  const ids = bindings.map((row) =>
    variables.map(({ value }) => {
      const term = row[value] ?? row[`?${value}`];
      return term ? run.terms.idOf(term) : 0;
    }),
  );
  const slots = variables.map(({ value }) => names.slotOf(value));
  const service = from ? [`SERVICE ${termText(from)}`] : [];
  const detail = (): string => [...service, ...variables.map(termText)].join(' ');
  return newValues({ slots, rows: ids, detail }, run);
}
