import type { QueryEngine } from './query-engine.ts';

/** An engine for what asks no query. @param refuse throws, whatever it is asked */
export function unaskedEngine(refuse: () => never): QueryEngine {
  return { isReady: refuse, run: refuse, state: refuse, close: refuse };
}
