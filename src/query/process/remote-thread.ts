import type { Socket } from 'node:net';
import type { DatasetQuestion, QueryThread } from '../pool/query-thread.ts';
import { failedBecause } from '../question/failed.ts';
import type { Answer, QueryLimits } from '../question/query-engine.ts';
import type { StopReason } from '../question/stop-flag.ts';
import { sendFrame, type Frame } from './frames.ts';
import type { Arrival } from './meeting-place.ts';
import type { AnswerHead, QuestionMessage, Order } from './messages.ts';

export interface RemoteThreadOptions {
  readonly thread: number;
  readonly limits: Pick<QueryLimits, 'seconds'>;
  readonly send: (order: Order) => void;
  /** Called once, however it ends. */
  readonly onEnd: (reason: string) => void;
}

/** How long a query may go on that was told to stop, in milliseconds. Not all code looks at the flag; then its thread is ended. */
const grace = 1000;

/** A thread of the query process, seen from the site. */
export class RemoteThread implements QueryThread {
  readonly started: Promise<boolean>;
  readonly #options: RemoteThreadOptions;
  #isAlive = true;
  #query = 0;
  #socket: Socket | undefined;
  #start: (hasStarted: boolean) => void = () => undefined;
  #receive: (answer: Answer) => void = () => undefined;

  constructor(options: RemoteThreadOptions) {
    this.#options = options;
    this.started = new Promise((resolve) => {
      this.#start = resolve;
    });
  }

  isAlive(): boolean {
    return this.#isAlive;
  }

  /** It has come, and can be asked. */
  arrive({ socket, listen }: Arrival): void {
    this.#socket = socket;
    listen((frame) => {
      this.#receive(answerIn(frame));
    });
    this.#start(true);
  }

  /** It has ended, and what it was asked gets this answer. */
  die(reason: string, answer: Answer): void {
    if (this.#isAlive) this.#options.onEnd(reason);
    this.#isAlive = false;
    this.#start(false);
    this.#receive(answer);
  }

  end(reason = 'closed', answer = failedBecause(reason)): void {
    this.#options.send({ kind: 'end', thread: this.#options.thread });
    this.die(reason, answer);
  }

  ask(question: DatasetQuestion, signal: AbortSignal | undefined): Promise<Answer> {
    const { thread, send, limits } = this.#options;
    const query = (this.#query = next(this.#query));
    const asked = askedOf(query, question);
    const bounds: Bounds = {
      seconds: limits.seconds,
      signal,
      stop: (reason) => {
        send({ kind: 'stop', thread, query, reason });
      },
      end: (reason, answer) => {
        this.end(reason, answer);
      },
    };
    return answerWithin(bounds, (resolve) => {
      this.#receive = resolve;
      if (this.#isAlive && this.#socket) sendFrame(this.#socket, asked);
      else resolve({ outcome: 'lost' });
    });
  }
}

function askedOf(query: number, { dataset, question, targets }: DatasetQuestion): QuestionMessage {
  const now = targets?.();
  return { query, dataset, question, ...(now && { targets: now }) };
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
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
  });
  signal?.removeEventListener('abort', onAbort);
  timers.forEach(clearTimeout);
  return answer;
}
