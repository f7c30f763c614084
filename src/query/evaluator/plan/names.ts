/**
 * The slots of a plan's variables. A variable of a sub-select that is not projected is another one than that of the
 * same name outside (SPARQL 1.1 Query §12), so it has another slot.
 */
export interface Names {
  /** The slot of a variable, a new one where it has none yet. */
  readonly slotOf: (variable: string) => number;
  /** The slot of a variable that no query can name. */
  readonly newSlot: (purpose: string) => number;
  /** A sub-select's own variables; those it projects are the ones outside. */
  readonly inside: (projected: ReadonlySet<string>) => Names;
  /** What a slot is called, for EXPLAIN. */
  readonly nameOf: (slot: number) => string;
}

export function newNames(): Names {
  const names: string[] = [];
  const add = (name: string): number => names.push(name) - 1;
  return scopeOf(names, add, new Map());
}

function scopeOf(
  names: readonly string[],
  add: (name: string) => number,
  known: Map<string, number>,
): Names {
  const slotOf = (variable: string): number => {
    const slot = known.get(variable) ?? add(variable);
    known.set(variable, slot);
    return slot;
  };
  return {
    slotOf,
    newSlot: add,
    inside: (projected) =>
      scopeOf(names, add, new Map([...projected].map((name) => [name, slotOf(name)]))),
    nameOf: (slot) => names[slot] ?? '',
  };
}
