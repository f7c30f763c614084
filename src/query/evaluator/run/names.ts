import { isMade } from '../../syntax/tree/made-variables.ts';

/**
 * The slots of a plan's variables. A variable of a sub-select that is not projected is another one than that of the
 * same name outside (SPARQL 1.1 Query §12), so it has another slot.
 */
export interface Names {
  /** The slot of a variable, a new one where it has none yet. */
  readonly slotOf: (variable: string) => number;
  /** The slot of a blank node of a pattern, which is a variable that nothing else can name (SPARQL 1.1 Query §4.1.4). */
  readonly blankSlotOf: (label: string) => number;
  /** A slot for a plan's own use. */
  readonly newSlot: (purpose: string) => number;
  /** The variables that may be named here. */
  readonly visible: () => readonly number[];
  /** A sub-select's own variables; those it projects are the ones outside. */
  readonly inside: (projected: readonly string[]) => Names;
  /** What a slot is called, for EXPLAIN. */
  readonly nameOf: (slot: number) => string;
}

export function newNames(): Names {
  return namesWithin([], new Map());
}

/** @param all what all slots are called, for all scopes together */
function namesWithin(all: string[], known: Map<string, number>): Names {
  const blanks = new Map<string, number>();
  const add = (name: string): number => all.push(name) - 1;
  const slotIn =
    (slots: Map<string, number>, prefix: string) =>
    (name: string): number => {
      const slot = slots.get(name) ?? add(prefix + name);
      slots.set(name, slot);
      return slot;
    };
  const slotOf = slotIn(known, '?');
  return {
    slotOf,
    blankSlotOf: slotIn(blanks, '_:'),
    newSlot: add,
    visible: () => [...known].flatMap(([name, slot]) => (isMade(name) ? [] : [slot])),
    inside: (projected) => namesWithin(all, new Map(projected.map((name) => [name, slotOf(name)]))),
    nameOf: (slot) => all[slot] ?? '',
  };
}
