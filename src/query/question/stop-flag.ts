/**
 * Why a query is stopped, as its thread's flag says it. The flag is memory that threads share. Its first cell
 * holds the number of the query that runs, which is above zero, or nought; or, once that query is to stop, one of these.
 */
export const stops = { 'timed-out': -1, aborted: -2 } as const;
export type StopReason = keyof typeof stops;

/** Thrown out of whatever a query was doing when its flag was set. */
export class QueryStopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`The query was stopped: ${reason}.`);
    this.reason = reason;
  }
}

/** What the cells of a flag hold. The first is the one to look at while a query runs. */
const cells = { state: 0, stoppedQuery: 1, reason: 2 } as const;

/** @returns a flag for one thread: no query runs */
export function newStopFlag(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * Object.keys(cells).length));
}

/** Looks at the flag; for all loops that may be long. @throws QueryStopped */
export function throwIfStopped(flag: Int32Array): void {
  const state = Atomics.load(flag, cells.state);
  if (state < 0) throw new QueryStopped(state === stops.aborted ? 'aborted' : 'timed-out');
}

/** Whether the query is to stop. */
export function isStopped(flag: Int32Array): boolean {
  return Atomics.load(flag, cells.state) < 0;
}

/** Begins a query, which may be stopped already: who stops it does not wait until it begins. */
export function beginQuery(flag: Int32Array, query: number): void {
  Atomics.store(flag, cells.state, query);
  const isStopped = Atomics.load(flag, cells.stoppedQuery) === query;
  if (isStopped) Atomics.store(flag, cells.state, Atomics.load(flag, cells.reason));
}

export function endQuery(flag: Int32Array): void {
  Atomics.store(flag, cells.state, 0);
}

/** Stops one query, from any thread. The next one of its thread is not touched, however late this comes. */
export function stopQuery(flag: Int32Array, query: number, reason: StopReason): void {
  Atomics.store(flag, cells.reason, stops[reason]);
  Atomics.store(flag, cells.stoppedQuery, query);
  Atomics.compareExchange(flag, cells.state, query, stops[reason]);
}
