import type { Operation, Values } from '../../syntax/algebra.ts';
import { newHashJoin } from '../operators/hash-join.ts';
import { newValues } from '../operators/values.ts';
import type { Run } from '../run.ts';
import { newMember, nodeOf, type Part } from './part.ts';
import { planExtend, planFilter } from './plan-filters.ts';
import { planGraph, withGraph } from './plan-graphs.ts';
import { planJoin, planLeftJoin, planMinus, planUnion } from './plan-joins.ts';
import { planDistinct, planGroup, planLimited, planSlice } from './plan-modifiers.ts';
import type { PlanNode } from './plan-node.ts';
import { planBgp, planPath } from './plan-patterns.ts';
import type { Planner, PlanScope } from './planner.ts';
import { termText } from './text.ts';

/** A planner for one run. */
export function newPlanner(run: Run): Planner {
  const planner: Planner = {
    run,
    parts: (operation, scope) => partsOf(operation, scope, planner),
    node: (operation, scope) => operatorOf(operation, scope, planner),
  };
  return planner;
}

function partsOf(operation: Operation, scope: PlanScope, planner: Planner): readonly Part[] {
  switch (operation.type) {
    case 'bgp':
      return planBgp(operation, scope, planner);
    case 'path':
      return planPath(operation, scope, planner);
    case 'join':
      return planJoin(operation, scope, planner);
    case 'leftjoin':
      return planLeftJoin(operation, scope, planner);
    case 'minus':
      return planMinus(operation, scope, planner);
    case 'union':
      return planUnion(operation, scope, planner);
    case 'filter':
      return planFilter(operation, scope, planner);
    case 'extend':
      return planExtend(operation, scope, planner);
    case 'graph':
      return planGraph(operation, scope, planner);
    case 'values':
      return [newMember(planValues(operation, scope, planner))];
    case 'nop':
      return [];
    case 'project':
      if (operation.input.type !== 'orderby') return planProject(operation, scope, planner);
      break;
    default:
  }
  // What groups, orders or cuts rows is evaluated once, and nothing outside is seen in it.
  return [newMember(newHashJoin(planner.node(operation, scope), planner.run))];
}

function operatorOf(operation: Operation, scope: PlanScope, planner: Planner): PlanNode {
  switch (operation.type) {
    case 'group':
      return planGroup(operation, scope, planner);
    case 'reduced':
      return planner.node(operation.input, scope);
    case 'distinct':
      return planDistinct(operation, scope, planner);
    case 'slice':
      return planSlice(operation, scope, planner);
    case 'orderby':
      return planLimited(operation, { scope, limit: Infinity }, planner);
    case 'project':
      if (operation.input.type === 'orderby') {
        return planLimited(operation, { scope, limit: Infinity }, planner);
      }
      break;
    case 'ask':
    case 'construct':
    case 'describe':
    case 'service':
    case 'from':
      throw new Error(`“${operation.type}” is no part of a plan.`);
    default:
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

function planValues({ variables, bindings }: Values, { names }: PlanScope, { run }: Planner) {
  const ids = bindings.map((row) =>
    variables.map(({ value }) => {
      const term = row[value] ?? row[`?${value}`];
      return term ? run.terms.idOf(term) : 0;
    }),
  );
  const slots = variables.map(({ value }) => names.slotOf(value));
  return newValues({ slots, rows: ids, detail: () => variables.map(termText).join(' ') }, run);
}
