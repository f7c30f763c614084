import type { QueryThread } from '../pool/query-thread.ts';
import { failedBecause } from '../question/failed.ts';
import type { Answer, QueryLimits } from '../question/query-engine.ts';
import type { StopReason } from '../question/stop-flag.ts';
import { sendFrame, type Frame } from './frames.ts';
import type { Arrival } from './meeting-place.ts';
import type { AnswerHead, Asked, Order } from './messages.ts';

/** A thread of the query process, and what becomes of it. */
export interface RemoteThread extends QueryThread {
  readonly arrive: (arrival: Arrival) => void;
  /** It has ended, and what it was asked gets this answer. */
  readonly die: (reason: string, answer: Answer) => void;
}

export interface RemoteThreadOptions {
  readonly thread: number;
  readonly limits: Pick<QueryLimits, 'seconds'>;
  readonly send: (order: Order) => void;
  /** Called once, however it ends. */
  readonly onEnd: (reason: string) => void;
}

/** How long a query may go on that was told to stop, in milliseconds. Not all code looks at the flag; then its thread is ended. */
const grace = 1000;

export function newRemoteThread({
  thread,
  limits,
  send,
  onEnd,
}: RemoteThreadOptions): RemoteThread {
  let isAlive = true;
  let query = 0;
  let connection: Arrival['socket'] | undefined;
  let receive: (answer: Answer) => void = () => undefined;
  let start: (hasStarted: boolean) => void = () => undefined;
  const started = new Promise<boolean>((resolve) => {
    start = resolve;
  });
  const die = (reason: string, answer: Answer): void => {
    if (isAlive) onEnd(reason);
    isAlive = false;
    start(false);
    receive(answer);
  };
  const end = (reason = 'closed', answer = failedBecause(reason)): void => {
    send({ kind: 'end', thread });
    die(reason, answer);
  };
  return {
    started,
    isAlive: () => isAlive,
    arrive: ({ socket, listen }) => {
      connection = socket;
      listen((frame) => {
        receive(answerIn(frame));
      });
      start(true);
    },
    die,
    end: () => {
      end();
    },
    ask: (question, signal) => {
      query = next(query);
      const asked: Asked = { query, ...question };
      const stop = (reason: StopReason): void => {
        send({ kind: 'stop', thread, query, reason });
      };
      return answerWithin({ seconds: limits.seconds, signal, stop, end }, (resolve) => {
        receive = resolve;
        if (isAlive && connection) sendFrame(connection, asked);
        else resolve({ outcome: 'lost' });
      });
    },
  };
}

/** Numbers of queries fit a cell of shared memory. */
function next(query: number): number {
  return (query % 2 ** 30) + 1;
}

/** What comes from a thread is of our own making. */
function answerIn({ head, body }: Frame): Answer {
  const answer = head as AnswerHead;
  return answer.outcome === 'answered' ? { ...answer, body } : answer;
}

interface Bounds {
  readonly seconds: number;
  readonly signal: AbortSignal | undefined;
  readonly stop: (reason: StopReason) => void;
  readonly end: (reason: string, answer: Answer) => void;
}

/** The thread's answer. Where time is up or nobody waits any more, the thread is told to stop, and ended if it does not. */
async function answerWithin(
  { seconds, signal, stop, end }: Bounds,
  ask: (resolve: (answer: Answer) => void) => void,
): Promise<Answer> {
  const timers: NodeJS.Timeout[] = [];
  const leave = new AbortController();
  const giveUp = (reason: StopReason, answer: Answer): void => {
    stop(reason);
    timers.push(setTimeout(end, grace, reason, answer));
  };
  const onAbort = (): void => {
    giveUp('aborted', { outcome: 'aborted' });
  };
  const answer = await new Promise<Answer>((resolve) => {
    timers.push(setTimeout(giveUp, seconds * 1000, 'timed-out', { outcome: 'timed-out', seconds }));
    ask(resolve);
    signal?.addEventListener('abort', onAbort, { signal: leave.signal });
    if (signal?.aborted) onAbort();
  });
  leave.abort();
  timers.forEach(clearTimeout);
  return answer;
}
