/** Adds up the time of work that comes in pieces. */
export interface Stopwatch {
  readonly time: <Value>(piece: () => Value) => Value;
  readonly timeAsync: <Value>(piece: () => Promise<Value>) => Promise<Value>;
  /** Milliseconds so far. */
  readonly elapsed: () => number;
}

export function newStopwatch(): Stopwatch {
  let elapsed = 0;
  return {
    time: (piece) => {
      const start = performance.now();
      const value = piece();
      elapsed += performance.now() - start;
      return value;
    },
    timeAsync: async (piece) => {
      const start = performance.now();
      const value = await piece();
      elapsed += performance.now() - start;
      return value;
    },
    elapsed: () => elapsed,
  };
}
