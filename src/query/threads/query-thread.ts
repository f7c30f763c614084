import { Worker } from 'node:worker_threads';
import { failedBecause } from './failed.ts';
import type { Report, Setup } from './messages.ts';
import type { Answer, QueryLimits, Question } from '../question/query-engine.ts';

/** One thread that answers questions, one at a time, and is ended where it does not. */
export interface QueryThread {
  /** Whether it came so far as to have answered an ASK. */
  readonly started: Promise<boolean>;
  readonly isAlive: () => boolean;
  /** Never rejects. After some answers the thread is dead. */
  readonly ask: (question: Question, signal: AbortSignal | undefined) => Promise<Answer>;
  readonly end: () => Promise<void>;
}

export interface ThreadOptions {
  readonly setup: Setup;
  readonly limits: QueryLimits;
  /** Called once, however it ends. */
  readonly onEnd: (reason: string) => void;
}

// Threads run JavaScript, so this is the compiled file: three folders up and down again is right from
// `dist/query/threads/` and, in tests, from `src/query/threads/`.
const program = new URL('../../../dist/query/threads/query-worker.js', import.meta.url);

/** Enough for a thousand nested brackets; Node's 4 MB stop at a few hundred. */
const stackMegabytes = 16;

export function startQueryThread({ setup, limits, onEnd }: ThreadOptions): QueryThread {
  const worker = new Worker(program, {
    workerData: setup,
    // With `node --eval`, a thread that takes over the flags of the process never starts.
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryMegabytes,
      stackSizeMb: stackMegabytes,
    },
  });
  let isAlive = true;
  let receive: (answer: Answer) => void = () => undefined;
  const die = (reason: string): void => {
    if (isAlive) onEnd(reason);
    isAlive = false;
  };
  const end = async (reason = 'closed'): Promise<void> => {
    die(reason);
    await worker.terminate();
  };
  const started = new Promise<boolean>((resolve) => {
    worker.on('message', (report: Report) => {
      if (report.kind === 'ready') resolve(true);
      else receive(report.answer);
    });
    whenDead(worker, (error) => {
      die(String(error));
      resolve(false);
      receive(answerOfDead(error, limits));
    });
  });
  const ask = async (question: Question, signal: AbortSignal | undefined): Promise<Answer> => {
    const answer = await firstOf(limits.seconds, signal, (resolve) => {
      receive = resolve;
      worker.postMessage(question);
    });
    if (answer.outcome === 'timed-out' || answer.outcome === 'aborted') void end(answer.outcome);
    return answer;
  };
  return { started, isAlive: () => isAlive, ask, end };
}

function whenDead(worker: Worker, then: (error: unknown) => void): void {
  worker.on('error', then);
  worker.on('messageerror', then);
  worker.on('exit', (code) => {
    then(`exit code ${code}`);
  });
}

/** Who leaves may have a small query finished: to start another thread costs more. */
const millisecondsAfterAbort = 500;

/** The thread's answer, or that time is up, or that nobody waits for it any more. */
async function firstOf(
  seconds: number,
  signal: AbortSignal | undefined,
  askThread: (resolve: (answer: Answer) => void) => void,
): Promise<Answer> {
  const timers: NodeJS.Timeout[] = [];
  const leave = new AbortController();
  const answer = await new Promise<Answer>((resolve) => {
    const resolveAfter = (milliseconds: number, late: Answer): void => {
      timers.push(setTimeout(resolve, milliseconds, late));
    };
    resolveAfter(seconds * 1000, { outcome: 'timed-out', seconds });
    const onAbort = (): void => {
      resolveAfter(millisecondsAfterAbort, { outcome: 'aborted' });
    };
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { signal: leave.signal });
    askThread(resolve);
  });
  leave.abort();
  timers.forEach(clearTimeout);
  return answer;
}

function answerOfDead(error: unknown, { memoryMegabytes }: QueryLimits): Answer {
  const isOutOfMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isOutOfMemory) return { outcome: 'too-large', what: 'memory', megabytes: memoryMegabytes };
  return failedBecause(error);
}
