import { isStopped } from './stop-flag.ts';

/** How often it is looked whether a query is to stop, in milliseconds. */
const lookEvery = 20;

/** A signal for what waits outside of a query's thread, where no loop looks at the flag; until it is done with. */
export function watchFlag(flag: Int32Array): {
  readonly signal: AbortSignal;
  readonly done: () => void;
} {
  const stop = new AbortController();
  const timer = setInterval(() => {
    if (isStopped(flag)) stop.abort();
  }, lookEvery);
  return {
    signal: stop.signal,
    done: () => {
      clearInterval(timer);
    },
  };
}
