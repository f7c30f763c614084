import { keepOnce } from '../store/port/drawing.ts';
import type { Snapshot } from './snapshot.ts';

/** Something of a snapshot, made once. */
export interface OncePerSnapshot<Value> {
  (snapshot: Snapshot): Value;
  /** Makes it of one snapshot for another, which says the same and cannot be looked through. It must hold nothing of the first. */
  readonly handOver: (from: Snapshot, to: Snapshot) => void;
}

/**
 * Makes something of a snapshot when somebody first asks for it, and keeps it as long as the snapshot; not what was made while
 * statements were wanting that have to be fetched.
 */
export function oncePerSnapshot<Value>(
  make: (snapshot: Snapshot) => Value,
): OncePerSnapshot<Value> {
  const made = new WeakMap<Snapshot, { readonly value: Value }>();
  const once = (snapshot: Snapshot): Value => {
    const kept = made.get(snapshot);
    if (kept) return kept.value;
    return keepOnce(made, snapshot, {
      make: () => make(snapshot),
      keep: (value) => made.set(snapshot, { value }),
    });
  };
  const handOver = (from: Snapshot, to: Snapshot): void => {
    made.set(to, { value: once(from) });
  };
  return Object.assign(once, { handOver });
}
