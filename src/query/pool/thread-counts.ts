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
    'process-lost': 0,
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

/** Reasons that we give ourselves. */
const told = ['timed-out', 'aborted', 'process-lost'] as const;

/** Errors of the runtime come in any words; only these are worth telling apart. */
function endOf(reason: string): ThreadEnd {
  const known = told.find((each) => each === reason);
  if (known) return known;
  return reason.includes('ERR_WORKER_OUT_OF_MEMORY') ? 'out-of-memory' : 'error';
}
