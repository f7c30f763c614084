import type { Snapshot } from './snapshot.ts';

/** Makes something of a snapshot when somebody first asks for it, and keeps it as long as the snapshot. */
export function oncePerSnapshot<Value>(
  make: (snapshot: Snapshot) => Value,
): (snapshot: Snapshot) => Value {
  const made = new WeakMap<Snapshot, { readonly value: Value }>();
  return (snapshot) => {
    const kept = made.get(snapshot) ?? { value: make(snapshot) };
    made.set(snapshot, kept);
    return kept.value;
  };
}
