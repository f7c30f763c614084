import type { Recorded } from './record-address.ts';

/** Puts what was recorded of addresses in their order, whoever was done with which first. */
export interface Merge {
  readonly put: (place: number, recorded: Recorded) => void;
  /** How many addresses have been recorded. */
  readonly done: () => number;
}

/** @param tell told of each address as soon as all before it have been told of */
export function newMerge(tell: (recorded: Recorded) => void): Merge {
  const waiting = new Map<number, Recorded>();
  let next = 0;
  return {
    put: (place, recorded) => {
      waiting.set(place, recorded);
      for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
        waiting.delete(next);
        next += 1;
        tell(ready);
      }
    },
    done: () => next + waiting.size,
  };
}
