import { newHashJoin } from '../operators/joins/hash-join.ts';
import { newLeftJoin } from '../operators/joins/left-join.ts';
import { newMinus } from '../operators/joins/minus.ts';
import { newUnion } from '../operators/joins/union.ts';
import { certainOf, newMember, newStep, possibleOf, readsOf, type Part } from '../nodes/part.ts';
import { nodeOf } from './node-of.ts';
import { filterSteps } from './plan-filters.ts';
import { slotsIn } from './plan-expression.ts';
import { withGraph } from './plan-graphs.ts';
import { common, isApart, noSlots, union, without, type Slots } from '../rows/slots.ts';
import type { PlanParts, Planner } from './planner.ts';

/**
 * Join: the parts of all inputs become parts of one group, in the order that costs least. An input that would find
 * something else if it saw what the others bind is evaluated apart (SPARQL 1.1 Query §18.2.2, bottom-up).
 */
export const planJoin: PlanParts<'join'> = ({ input }, scope, planner) => {
  const lists = input.map((each) => planner.parts(each, scope));
  return lists.flatMap((parts, index) => {
    const reads = readsOf(parts);
    const others = (): Slots => possibleOf(lists.toSpliced(index, 1).flat());
    const isSafe =
      !parts.some(({ isVolatile }) => isVolatile) && (reads.size === 0 || isApart(reads, others()));
    return isSafe ? parts : [apart(parts, planner)];
  });
};

/** Evaluated once, from nothing, and joined by hash. */
function apart(parts: readonly Part[], { run }: Planner): Part {
  return newMember(newHashJoin(nodeOf(parts, run), run));
}

/** OPTIONAL. */
export const planLeftJoin: PlanParts<'leftjoin'> = ({ input, expression }, scope, planner) => {
  const [left, right] = input;
  const over = withGraph(planner.parts(left, scope), scope, planner);
  const inner = planner.parts(right, scope);
  const isSafe =
    isApart(readsOf(inner), possibleOf(over)) && !inner.some(({ isVolatile }) => isVolatile);
  const joined = isSafe ? inner : [apart(inner, planner)];
  const filters = expression ? filterSteps(expression, { scope, planner, over: joined }) : [];
  const node = nodeOf([...joined, ...filters], planner.run);
  const named = expression ? slotsIn(expression, scope) : noSlots;
  const seen = union(possibleOf(inner), named, readsOf(joined));
  const reads = without(seen, certainOf(over));
  const ordinal = scope.names.newSlot('a row of an optional part');
  const step = newLeftJoin(node, { ordinal, reads }, planner.run);
  return [...over, newStep(step, { turn: 'late', slots: seen, over })];
};

export const planMinus: PlanParts<'minus'> = ({ input }, scope, planner) => {
  const [left, right] = input;
  const over = withGraph(planner.parts(left, scope), scope, planner);
  const inner = planner.parts(right, scope);
  const { run } = planner;
  const node = nodeOf(inner, run);
  const hidden = typeof scope.graph === 'number' && scope.graph < 0 ? -1 - scope.graph : undefined;
  const shared = withoutSlot(common(node.possible, possibleOf(over)), hidden);
  // What shares no variable takes nothing away.
  if (shared.size === 0) return over;
  const certain = common(node.certain, certainOf(over));
  const isLookUp =
    without(shared, certain).size === 0 &&
    isApart(node.reads, possibleOf(over)) &&
    !inner.some(({ isVolatile }) => isVolatile);
  const reads = without(union(node.possible, node.reads), certainOf(over));
  const ordinal = scope.names.newSlot('a row of a minus');
  const step = newMinus(node, { ordinal, hidden, isLookUp, reads }, run);
  return [...over, newStep(step, { turn: 'early', slots: node.possible, over })];
};

function withoutSlot(slots: Slots, slot: number | undefined): Slots {
  return slot === undefined ? slots : without(slots, new Set([slot]));
}

export const planUnion: PlanParts<'union'> = ({ input }, scope, planner) => {
  const branches = input.map((each) =>
    nodeOf(withGraph(planner.parts(each, scope), scope, planner), planner.run),
  );
  return [newMember(newUnion(branches, planner.run))];
};
