import type { EngineState, ThreadEnd } from '../question/query-engine.ts';

type Counts = Pick<EngineState, 'threadsStarted' | 'threadsEnded'>;

/** Counts threads as they come and go. */
export function newThreadCounts(): {
  readonly countStart: () => void;
  readonly countEnd: (reason: string) => void;
  readonly counts: () => Counts;
} {
  const threadsEnded: Record<ThreadEnd, number> = {
    'timed-out': 0,
    aborted: 0,
    'out-of-memory': 0,
    error: 0,
  };
  let threadsStarted = 0;
  return {
    countStart: () => {
      threadsStarted += 1;
    },
    countEnd: (reason) => {
      threadsEnded[endOf(reason)] += 1;
    },
    counts: () => ({ threadsStarted, threadsEnded: { ...threadsEnded } }),
  };
}

/** Errors of the runtime come in any words; only these are worth telling apart. */
function endOf(reason: string): ThreadEnd {
  if (reason === 'timed-out' || reason === 'aborted') return reason;
  return reason.includes('ERR_WORKER_OUT_OF_MEMORY') ? 'out-of-memory' : 'error';
}
