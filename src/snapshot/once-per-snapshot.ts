import { keepOnce } from '../store/port/drawing.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Makes something of a snapshot when somebody first asks for it, and keeps it as long as the snapshot; not what was made while
 * statements were wanting that have to be fetched.
 */
export function oncePerSnapshot<Value>(
  make: (snapshot: Snapshot) => Value,
): (snapshot: Snapshot) => Value {
  const made = new WeakMap<Snapshot, { readonly value: Value }>();
  return (snapshot) => {
    const kept = made.get(snapshot);
    if (kept) return kept.value;
    return keepOnce(made, snapshot, {
      make: () => make(snapshot),
      keep: (value) => made.set(snapshot, { value }),
    });
  };
}
