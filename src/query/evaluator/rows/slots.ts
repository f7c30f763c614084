/** Variables by their slots. */
export type Slots = ReadonlySet<number>;

export const noSlots: Slots = new Set();

export function union(...sets: readonly Slots[]): Slots {
  return new Set(sets.flatMap((set) => [...set]));
}

export function without(set: Slots, others: Slots): Slots {
  return new Set([...set].filter((slot) => !others.has(slot)));
}

export function common(set: Slots, others: Slots): Slots {
  return new Set([...set].filter((slot) => others.has(slot)));
}

export function isApart(set: Slots, others: Slots): boolean {
  for (const slot of set) if (others.has(slot)) return false;
  return true;
}
