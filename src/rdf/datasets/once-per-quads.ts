import type { Quad } from '../terms.ts';

/**
 * Makes something of quads, and keeps it while the same quads come again: what one publication leaves to the next, of files that
 * have not changed. Of those that begin with the same quad the last are kept, for as long as that quad is.
 *
 * @param make depends on the quads and their order alone
 */
export function oncePerQuads<Value>(
  make: (quads: readonly Quad[]) => Value,
): (quads: readonly Quad[]) => Value {
  const kept = new WeakMap<Quad, { readonly quads: readonly Quad[]; readonly value: Value }>();
  return (quads) => {
    const [first] = quads;
    if (first === undefined) return make(quads);
    const known = kept.get(first);
    if (known && areSame(known.quads, quads)) return known.value;
    const value = make(quads);
    kept.set(first, { quads, value });
    return value;
  };
}

/** Mostly the very objects come again; what is made anew each time is compared. */
function areSame(some: readonly Quad[], others: readonly Quad[]): boolean {
  return (
    some.length === others.length &&
    some.every((quad, index) => quad === others[index] || quad.equals(others[index]))
  );
}
