import { StoreFailure } from '../servers/store-failure.ts';

/** Does work when it is its turn. @throws StoreFailure where too much is waiting; what aborted the signal meanwhile */
export type InTurn = <Value>(
  work: () => Promise<Value>,
  signal: AbortSignal | undefined,
) => Promise<Value>;

/** @param most how much is done at once, and how much may wait; who comes then is sent away, lest all wait in vain */
export function newTurns(most: { readonly atOnce: number; readonly waiting: number }): InTurn {
  const waiting: (() => void)[] = [];
  let active = 0;
  return async (work, signal) => {
    if (active >= most.atOnce) {
      if (waiting.length >= most.waiting) throw new StoreFailure('store', 'crowded');
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else active += 1;
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      // A turn is handed on, so that nobody who comes meanwhile takes it as well.
      const next = waiting.shift();
      if (next) next();
      else active -= 1;
    }
  };
}
