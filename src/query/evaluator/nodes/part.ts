import { type PlanNode } from './plan-node.ts';
import { union, type Slots } from '../rows/slots.ts';

/** When an operator of a group has its turn. */
export type Turn =
  /** As soon as what it reads is settled, since it makes rows fewer: filter, semi-join, minus. */
  | 'early'
  /** As soon as what it reads is settled, since others may join with what it binds: extend. */
  | 'ready'
  /** In the order that costs least: whatever is joined. */
  | 'any'
  /** After all that is joined, since it makes no row fewer: left join, and what only the result wants. */
  | 'late';

/** An operator of a group (SPARQL 1.1 Query §18.2.2.6), and what it must wait for. */
export interface Part {
  readonly node: PlanNode;
  readonly turn: Turn;
  /** For each variable that must be settled before: the operators that may bind it. */
  readonly waitsFor: ReadonlyMap<number, readonly Part[]>;
  /** Operators that must all have been at work. */
  readonly after: readonly Part[];
  /** Whether it gives something else each time, so that how often it is evaluated counts: RAND, UUID, BNODE. */
  readonly isVolatile: boolean;
}

/** An operator that is joined with the others. */
export function newMember(node: PlanNode): Part {
  return { node, turn: 'any', waitsFor: new Map(), after: [], isVolatile: false };
}

interface StepTraits {
  readonly turn: Turn;
  /** The variables that it names. */
  readonly slots: Slots;
  /** What it is over. */
  readonly over: readonly Part[];
  readonly isVolatile?: boolean;
  /** Whether it waits for all that it is over, whatever it reads. */
  readonly isLast?: boolean;
}

/** An operator over what some others find; it must not see less of the variables that it names. */
export function newStep(node: PlanNode, traits: StepTraits): Part {
  const { turn, slots, over, isVolatile = false, isLast = isVolatile } = traits;
  const waitsFor = [...slots].map(
    (slot) => [slot, over.filter((part) => part.node.possible.has(slot))] as const,
  );
  return { node, turn, waitsFor: new Map(waitsFor), after: isLast ? over : [], isVolatile };
}

export function certainOf(parts: readonly Part[]): Slots {
  return union(...parts.map(({ node }) => node.certain));
}

export function possibleOf(parts: readonly Part[]): Slots {
  return union(...parts.map(({ node }) => node.possible));
}

export function readsOf(parts: readonly Part[]): Slots {
  return union(...parts.map(({ node }) => node.reads));
}
