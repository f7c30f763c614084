/** Variables by their slots. */
export type Slots = ReadonlySet<number>;

export const noSlots: Slots = new Set();

/** One of the sets where that has all; plans are made of little else than this. */
export function union(...sets: readonly Slots[]): Slots {
  let all = noSlots;
  let made: Set<number> | undefined;
  for (const set of sets) {
    if (all.size === 0) all = set;
    for (const slot of set) {
      if (all.has(slot)) continue;
      all = made ??= new Set(all);
      made.add(slot);
    }
  }
  return all;
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
