import { askStore, type StoreAccess } from './ask-store.ts';
import { callFor, pingFor, type QueryTarget, type StoreQuery } from './query-target.ts';
import { StoreFailure } from './store-failure.ts';

/** Servers that are tried with one question: the first, and one more. */
const mostTries = 2;

/** How often a server that says nothing is asked whether it is alive, in milliseconds, and how many pings it may miss. */
const silence = 500;
const mostMisses = 2;

export interface ReplicaAnswer {
  readonly text: string;
  readonly server: string;
}

/**
 * Asks the first server, and where that is not there, hangs or is cut off, the next. Whole answers only, so that nobody
 * sees the beginning of one and the end of another.
 *
 * @throws StoreFailure of the last server that was tried
 */
export async function askReplicas(
  targets: readonly QueryTarget[],
  query: StoreQuery,
  access: StoreAccess,
): Promise<ReplicaAnswer> {
  let failure = new StoreFailure('store', 'unreachable');
  const tried = targets.slice(0, mostTries);
  for (const target of tried) {
    try {
      // The last that is tried may take its time: nobody else could do better.
      const ask = target === tried.at(-1) ? askOne : askWhileAlive;
      const { text } = await ask(target, query, access);
      return { text, server: target.server };
    } catch (error) {
      if (!(error instanceof StoreFailure) || !error.isOfTheServer()) throw error;
      failure = error;
    }
  }
  throw failure;
}

type Ask = (
  target: QueryTarget,
  query: StoreQuery,
  access: StoreAccess,
) => Promise<{ readonly text: string }>;

const askOne: Ask = (target, query, access) => askStore(callFor(target, query), access);

/** A query may take long; a server that does not even answer pings meanwhile hangs. */
const askWhileAlive: Ask = async (target, query, { authorization, signal }) => {
  const hung = new AbortController();
  const either = signal ? AbortSignal.any([signal, hung.signal]) : hung.signal;
  const access = { authorization, signal: either };
  let misses = 0;
  const note = (isAlive: boolean): void => {
    misses = isAlive ? 0 : misses + 1;
    if (misses >= mostMisses) hung.abort(new StoreFailure(target.server, 'slow'));
  };
  const watch = setInterval(() => {
    askStore(pingFor(target), access).then(
      () => {
        note(true);
      },
      (error: unknown) => {
        note(!(error instanceof StoreFailure) || error.kind === 'status');
      },
    );
  }, silence);
  try {
    return await askOne(target, query, access);
  } finally {
    clearInterval(watch);
  }
};
