import type {
  BoundAggregate,
  Distinct,
  Expression,
  Operation,
  Slice,
} from '../../syntax/algebra.ts';
import { variablesIn } from '../../values/expressions/expression.ts';
import type { Aggregate } from '../operators/solutions/aggregate.ts';
import { newShortcut } from '../operators/filters/shortcut.ts';
import { newDistinct } from '../operators/solutions/distinct.ts';
import { newGroup } from '../operators/solutions/group.ts';
import { newOrderBy } from '../operators/solutions/order-by.ts';
import type { OrderCondition } from '../operators/solutions/ordering.ts';
import { newSlice } from '../operators/solutions/slice.ts';
import { hasPattern, isVolatile, planExpression } from './plan-expression.ts';
import { planShortcut } from './plan-shortcuts.ts';
import { type PlanNode } from '../nodes/plan-node.ts';
import { common, type Slots } from '../rows/slots.ts';
import type { Planner, PlanScope } from './planner.ts';
import { aggregateText, expressionText, termText } from '../nodes/text.ts';

type Of<Type extends Operation['type']> = Extract<Operation, { readonly type: Type }>;

export function planGroup(operation: Of<'group'>, scope: PlanScope, planner: Planner): PlanNode {
  const { variables, aggregates, input } = operation;
  const { names } = scope;
  const node = withoutRepeats(operation, scope, planner) ?? planner.node(input, scope);
  const grouping = {
    keys: variables.map(({ value }) => names.slotOf(value)),
    aggregates: aggregates.map((each) => planAggregate(each, scope, planner)),
    visible: [...common(node.possible, new Set(names.visible()))],
    detail: () => [...variables.map(termText), ...aggregates.map(aggregateText)].join(' '),
  };
  const keys = variables.map(({ value }) => value);
  const grouped = newGroup(node, grouping, planner.run);
  return shortened({ input, keys, aggregates }, { scope, planner }, grouped);
}

/**
 * Different terms, where groups are of those and nothing else counts: MIN, MAX, and what has DISTINCT, of one variable. Nothing
 * where the index does not have them.
 */
function withoutRepeats(
  { variables, aggregates, input }: Of<'group'>,
  scope: PlanScope,
  planner: Planner,
): PlanNode | undefined {
  const [variable, ...others] = new Set(aggregates.map(repeatableVariable));
  if (variable === undefined || others.length > 0) return undefined;
  const keys = [...new Set([...variables.map(({ value }) => value), variable])];
  const shortcut = planShortcut({ input, keys, aggregates: [] }, scope, planner);
  if (!shortcut) return undefined;
  const { run } = planner;
  const slots = keys.map((name) => scope.names.slotOf(name));
  return newShortcut(shortcut, newDistinct(planner.node(input, scope), slots, run), run);
}

/** The variable of an aggregate that is the same however often a value comes. */
function repeatableVariable(aggregate: BoundAggregate): string | undefined {
  const { aggregator, distinct, expression } = aggregate;
  if (!distinct && aggregator !== 'min' && aggregator !== 'max') return undefined;
  if (expression.subType !== 'term' || expression.term.termType !== 'Variable') return undefined;
  return expression.term.value;
}

function planAggregate(aggregate: BoundAggregate, scope: PlanScope, planner: Planner): Aggregate {
  const slot = scope.names.slotOf(aggregate.variable.value);
  return { slot, spec: aggregate, of: argumentOf(aggregate.expression, scope, planner) };
}

function argumentOf(expression: Expression, scope: PlanScope, planner: Planner): Aggregate['of'] {
  if (expression.subType === 'wildcard') return { kind: 'rows' };
  if (expression.subType === 'term' && expression.term.termType === 'Variable') {
    return { kind: 'variable', slot: scope.names.slotOf(expression.term.value) };
  }
  return { kind: 'expression', evaluate: planExpression(expression, scope, planner) };
}

/** The shorter way to some groups, where the index has one. */
function shortened(
  grouped: Parameters<typeof planShortcut>[0],
  { scope, planner }: { readonly scope: PlanScope; readonly planner: Planner },
  node: PlanNode,
): PlanNode {
  const shortcut = planShortcut(grouped, scope, planner);
  return shortcut ? newShortcut(shortcut, node, planner.run) : node;
}

export function planDistinct(operation: Distinct, scope: PlanScope, planner: Planner): PlanNode {
  const later = sortedLater(operation);
  if (later !== operation) return planner.node(later, scope);
  const { input } = operation;
  const node = planner.node(input, scope);
  if (input.type !== 'project') return newDistinct(node, [...node.possible], planner.run);
  const keys = input.variables.map(({ value }) => value);
  const slots = keys.map((name) => scope.names.slotOf(name));
  const inner = { ...scope, names: scope.names.inside(keys) };
  const distinct = newDistinct(node, slots, planner.run);
  // The one group without keys is there though nothing is found (SPARQL 1.1 Query §18.5.1); a different row is not.
  if (keys.length === 0) return distinct;
  const grouped = { input: input.input, keys, aggregates: [] };
  return shortened(grouped, { scope: inner, planner }, distinct);
}

/**
 * DISTINCT before ORDER BY, where that looks at nothing but what is projected: rows come in the same order, and fewer
 * have to be sorted.
 */
function sortedLater(operation: Operation): Operation {
  if (operation.type !== 'distinct' || operation.input.type !== 'project') return operation;
  const { input, variables } = operation.input;
  if (input.type !== 'orderby') return operation;
  const projected = new Set(variables.map(({ value }) => value));
  const isProjected = input.expressions.every(
    (each) =>
      !hasPattern(each) &&
      !isVolatile(each) &&
      [...variablesIn(each)].every((variable) => projected.has(variable)),
  );
  if (!isProjected) return operation;
  return { ...input, input: { ...operation, input: { ...operation.input, input: input.input } } };
}

/** LIMIT and OFFSET: an ORDER BY below keeps no more rows than that. */
export function planSlice({ input, start, length }: Slice, scope: PlanScope, planner: Planner) {
  const bounds = { start, length: length ?? Infinity };
  const node = planLimited(input, { scope, limit: start + bounds.length }, planner);
  return newSlice(node, bounds, planner.run);
}

interface Limited {
  readonly scope: PlanScope;
  readonly limit: number;
  /** The variables that are wanted, where that is known. */
  readonly wanted?: Slots;
}

/** ORDER BY, alone or below a projection, without a limit. */
export function planOrdered(operation: Operation, scope: PlanScope, planner: Planner): PlanNode {
  return planLimited(operation, { scope, limit: Infinity }, planner);
}

function planLimited(limitedOperation: Operation, limited: Limited, planner: Planner): PlanNode {
  const { scope } = limited;
  const operation = sortedLater(limitedOperation);
  if (operation.type === 'orderby') return planOrderBy(operation, limited, planner);
  if (operation.type !== 'project') return planner.node(operation, scope);
  const { input, variables } = operation;
  if (input.type !== 'orderby') return planner.node(operation, scope);
  const names = variables.map(({ value }) => value);
  const wanted = new Set(names.map((name) => scope.names.slotOf(name)));
  const inner = { ...scope, names: scope.names.inside(names) };
  return planOrderBy(input, { ...limited, scope: inner, wanted }, planner);
}

function planOrderBy(
  { input, expressions }: Of<'orderby'>,
  { scope, limit, wanted }: Limited,
  planner: Planner,
): PlanNode {
  const node = planner.node(input, scope);
  const conditions = expressions.map((each) => planOrderCondition(each, scope, planner));
  const detail = (): string => expressions.map(expressionText).join(' ');
  const slots = [...(wanted ? common(node.possible, wanted) : node.possible)];
  return newOrderBy(node, { conditions, limit, slots, detail }, planner.run);
}

function planOrderCondition(
  expression: Expression,
  scope: PlanScope,
  planner: Planner,
): OrderCondition {
  const isDescending = expression.subType === 'operator' && expression.operator === 'desc';
  const [inner = expression] = isDescending ? expression.args : [];
  return { evaluate: planExpression(inner, scope, planner), isDescending };
}
