import type { Log } from '../../site/log.ts';
import type { QueryThread } from '../pool/query-thread.ts';
import { newThreadCounts } from '../pool/thread-counts.ts';
import { failedBecause } from '../question/failed.ts';
import type { Answer, EngineState, QueryLimits } from '../question/query-engine.ts';
import type { Arrival } from './meeting-place.ts';
import type { Order, Report } from './messages.ts';
import { RemoteThread } from './remote-thread.ts';

/** The threads of the query process, seen from the site. */
export interface RemoteThreads {
  /** Starts one, or has it started as soon as a process runs. */
  readonly start: (onEnd: () => void) => QueryThread;
  /** What a process that has just started must start. */
  readonly orders: () => readonly Order[];
  /** A thread has come to be asked. @returns whether it is one of these */
  readonly welcome: (arrival: Arrival) => boolean;
  readonly receive: (report: Extract<Report, { kind: 'ended' }>) => void;
  /** The process has ended, and all threads with it. */
  readonly lose: () => void;
  readonly counts: () => Pick<EngineState, 'threadsStarted' | 'threadsEnded'>;
}

export interface RemoteThreadsOptions {
  readonly limits: Pick<QueryLimits, 'seconds' | 'memoryMegabytes'>;
  readonly send: (order: Order) => void;
  readonly log: Pick<Log, 'info' | 'warn'> | undefined;
}

interface Notes extends Pick<RemoteThreads, 'counts'> {
  readonly noteStart: (thread: RemoteThread) => Promise<void>;
  readonly noteEnd: (reason: string) => void;
}

/** Counts threads, and tells the log of them. */
function newNotes(log: RemoteThreadsOptions['log']): Notes {
  const { countStart, countEnd, counts } = newThreadCounts();
  return {
    counts,
    noteStart: async (thread) => {
      const begun = performance.now();
      if (!(await thread.started)) return;
      countStart();
      const milliseconds = Math.round(performance.now() - begun);
      log?.info({ event: 'query-thread-ready', milliseconds });
    },
    noteEnd: (reason) => {
      if (reason === 'closed') return;
      countEnd(reason);
      log?.warn({ event: 'query-thread-ended', reason });
    },
  };
}

export function newRemoteThreads({ limits, send, log }: RemoteThreadsOptions): RemoteThreads {
  const threads = new Map<number, RemoteThread>();
  const { noteStart, noteEnd, counts } = newNotes(log);
  let last = 0;
  const start = (onEnd: () => void): QueryThread => {
    const number = (last += 1);
    const thread = new RemoteThread({
      ...{ thread: number, limits, send },
      onEnd: (reason) => {
        threads.delete(number);
        noteEnd(reason);
        onEnd();
      },
    });
    threads.set(number, thread);
    send({ kind: 'start', thread: number });
    void noteStart(thread);
    return thread;
  };
  return {
    start,
    orders: () => [...threads.keys()].map((thread) => ({ kind: 'start', thread })),
    welcome: (arrival) => {
      const thread = threads.get(arrival.thread);
      thread?.arrive(arrival);
      return thread !== undefined;
    },
    receive: (report) => {
      threads.get(report.thread)?.die(report.reason, answerOfEnded(report, limits));
    },
    lose: () => {
      for (const thread of [...threads.values()]) thread.die('process-lost', { outcome: 'lost' });
    },
    counts,
  };
}

function answerOfEnded(
  { reason, isOutOfMemory }: Extract<Report, { kind: 'ended' }>,
  { memoryMegabytes }: Pick<QueryLimits, 'memoryMegabytes'>,
): Answer {
  if (isOutOfMemory) return { outcome: 'too-large', what: 'memory', megabytes: memoryMegabytes };
  return failedBecause(reason);
}
