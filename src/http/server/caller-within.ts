import type { Caller } from '../answer/methods.ts';

/** Who asks from within the site, and waits for every answer. */
export function callerWithin(client: string): Caller {
  const never = new AbortController().signal;
  return {
    client,
    readBody: () => Promise.resolve(Buffer.alloc(0)),
    signal: () => never,
    onGone: (callback) => {
      setImmediate(callback);
    },
  };
}
