import type { PlanNode, Slots } from './plan-node.ts';

/** When an operator of a group has its turn. */
export type Turn =
  /** As soon as what it reads is settled, since it makes rows fewer: filter, semi-join, minus. */
  | 'early'
  /** As soon as what it reads is settled, since others may join with what it binds: extend. */
  | 'ready'
  /** In the order that costs least: whatever is joined. */
  | 'any'
  /** After all that is joined, since it makes no row fewer: left join. */
  | 'late';

/** An operator of a group (SPARQL 1.1 Query §18.2.2.6), and what it must wait for. */
export interface Part {
  readonly node: PlanNode;
  readonly turn: Turn;
  /** For each variable that must be settled before: the operators that may bind it. */
  readonly waitsFor: ReadonlyMap<number, readonly Part[]>;
}

/** An operator that is joined with the others. */
export function newMember(node: PlanNode): Part {
  return { node, turn: 'any', waitsFor: new Map() };
}

/** An operator over what some others find; it must not see less of the variables that it names. */
export function newStep(
  node: PlanNode,
  { turn, slots, over }: { readonly turn: Turn; readonly slots: Slots; readonly over: readonly Part[] },
): Part {
  const waitsFor = [...slots].map(
    (slot) => [slot, over.filter((part) => part.node.possible.has(slot))] as const,
  );
  return { node, turn, waitsFor: new Map(waitsFor) };
}
