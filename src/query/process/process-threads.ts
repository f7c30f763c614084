import { Worker } from 'node:worker_threads';
import { programFile } from '../../site/program-files.ts';
import { newStopFlag, stopQuery } from '../question/stop-flag.ts';
import type { AnswerRules, Meeting, Order, Report } from './messages.ts';
import type { News, OpenDataset, ThreadSetup } from './thread-messages.ts';

/** The threads of a query process. */
export interface Threads {
  readonly start: (thread: number, datasets: readonly OpenDataset[]) => void;
  readonly end: (thread: number) => void;
  readonly stop: (order: Extract<Order, { kind: 'stop' }>) => void;
  /** Tells all of them. */
  readonly tell: (news: News) => void;
}

export interface ThreadsOptions {
  readonly rules: AnswerRules;
  readonly meeting: Meeting;
  readonly report: (report: Report) => void;
}

/** Enough for a thousand nested brackets; Node's 4 MB stop at a few hundred. */
const stackMegabytes = 16;

export function newThreads({ rules, meeting, report }: ThreadsOptions): Threads {
  const running = new Map<number, { readonly worker: Worker; readonly flag: Int32Array }>();
  const start = (thread: number, datasets: readonly OpenDataset[]): void => {
    const flag = newStopFlag();
    const workerData: ThreadSetup = { thread, meeting, rules, flag, datasets };
    const worker = new Worker(programFile('query-thread'), {
      workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: rules.limits.memoryMegabytes,
        stackSizeMb: stackMegabytes,
      },
    });
    running.set(thread, { worker, flag });
    const tellEnd = (error: unknown): void => {
      if (!running.delete(thread)) return;
      const isOutOfMemory = hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY');
      report({ kind: 'ended', thread, reason: String(error), isOutOfMemory });
    };
    worker.on('error', tellEnd);
    worker.on('messageerror', tellEnd);
    worker.on('exit', (code) => {
      tellEnd(`exit code ${code}`);
    });
  };
  return {
    start,
    end: (thread) => void running.get(thread)?.worker.terminate(),
    stop: ({ thread, query, reason }) => {
      const flag = running.get(thread)?.flag;
      if (flag) stopQuery(flag, query, reason);
    },
    tell: (news) => {
      for (const { worker } of running.values()) worker.postMessage(news);
    },
  };
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
