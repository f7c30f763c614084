import { setTimeout as delay } from 'node:timers/promises';
import { newClientTurns, type ClientTurns } from './client-turns.ts';
import type { Answer, EngineState, QueryLimits } from '../question/query-engine.ts';
import type { DatasetQuestion, QueryThread } from './query-thread.ts';

export interface PoolOptions {
  readonly startThread: (onEnd: () => void) => QueryThread;
  /** Whether a question can be asked yet; `dispatch` is called when that may have changed. */
  readonly isPossible: (question: DatasetQuestion) => boolean;
  /** How many answer at the same time; one more is kept ready to take over. */
  readonly workers: number;
  readonly limits: Pick<QueryLimits, 'waitSeconds' | 'waiting' | 'perClient'>;
}

interface Waiting {
  readonly question: DatasetQuestion;
  readonly signal: AbortSignal | undefined;
  readonly client: string | undefined;
  readonly since: number;
  readonly give: (answer: Answer) => void;
}

/** Threads that cannot start (say, the data outgrows their memory) are not tried more often than this. */
const longestRest = 30_000;

/** Gives questions to threads, and keeps as many threads as there should be. */
export class QueryPool {
  readonly #options: PoolOptions;
  readonly #threads = new Set<QueryThread>();
  /**
   * Threads that have loaded the data and have nothing to do. The one that answered last is given the next question: its
   * code is compiled for what is asked, and its memory is at hand.
   */
  #idle: readonly QueryThread[] = [];
  readonly #working = new Set<QueryThread>();
  readonly #queue = new Set<Waiting>();
  readonly #turns: ClientTurns;
  #isFilling = false;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#turns = newClientTurns(options.limits.perClient);
    void this.#fill();
  }

  isReady(): boolean {
    return !this.#isClosed && this.#idle.length + this.#working.size > 0;
  }

  state(): Pick<EngineState, 'waiting' | 'running'> {
    return { waiting: this.#queue.size, running: this.#working.size };
  }

  async ask(
    question: DatasetQuestion,
    signal: AbortSignal | undefined,
    client: string | undefined,
  ): Promise<Answer> {
    const { waiting: most, perClient } = this.#options.limits;
    const isFull = this.#queue.size >= most && !this.#isFreeFor(client);
    if (this.#isClosed || isFull) return { outcome: 'busy' };
    if (signal?.aborted) return { outcome: 'aborted' };
    if (!this.#turns.enter(client)) return { outcome: 'crowded', questions: perClient };
    const answer = await this.#wait({ question, signal, client, since: performance.now() });
    this.#turns.leave(client);
    return answer;
  }

  #wait(asked: Omit<Waiting, 'give'>): Promise<Answer> {
    const { promise, give } = newPromise();
    const waiting = { ...asked, give };
    this.#queue.add(waiting);
    this.dispatch();
    return this.#queue.has(waiting) ? this.#waitForTurn(waiting, promise) : promise;
  }

  async #waitForTurn(waiting: Waiting, promise: Promise<Answer>): Promise<Answer> {
    const { signal, give } = waiting;
    const leave = (answer: Answer): void => {
      if (this.#queue.delete(waiting)) give(answer);
    };
    const onAbort = (): void => {
      leave({ outcome: 'aborted' });
    };
    signal?.addEventListener('abort', onAbort);
    const patience = this.#options.limits.waitSeconds * 1000;
    const timer = setTimeout(leave, patience, { outcome: 'busy' });
    const answer = await promise;
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    return answer;
  }

  close(): void {
    this.#isClosed = true;
    for (const { give } of this.#queue) give({ outcome: 'busy' });
    this.#queue.clear();
    for (const thread of [...this.#threads]) thread.end();
  }

  /**
   * Whether a client's question can begin. One that has none under way may take the last thread, the spare
   * too; one that has, or whose questions cost a thread lately, leaves it to others. So whoever asks small
   * questions is answered, whatever somebody else asks.
   */
  #isFreeFor(client: string | undefined): boolean {
    const isUnderWorkers = this.#working.size < this.#options.workers;
    if (client === undefined) return this.#idle.length > 0 && isUnderWorkers;
    if (this.#turns.isLight(client)) return this.#idle.length > 0;
    return this.#idle.length > 1 && isUnderWorkers;
  }

  /** Gives out what can be answered now. */
  dispatch(): void {
    for (const waiting of this.#queue) {
      const thread = this.#idle.at(-1);
      if (!thread) return;
      if (!this.#options.isPossible(waiting.question)) continue;
      if (!this.#isFreeFor(waiting.client)) continue;
      this.#queue.delete(waiting);
      void this.#answer(waiting, thread);
    }
  }

  async #answer(waiting: Waiting, thread: QueryThread): Promise<void> {
    const { question, signal, client, since, give } = waiting;
    this.#leaveIdle(thread);
    this.#working.add(thread);
    this.#turns.begin(client);
    const queue = performance.now() - since;
    const answer = withQueueTime(await thread.ask(question, signal), queue);
    this.#working.delete(thread);
    this.#turns.end(client, !thread.isAlive());
    if (thread.isAlive()) this.#idle = [...this.#idle, thread];
    // What closing cut off did not fail.
    give(this.#isClosed && answer.outcome === 'failed' ? { outcome: 'busy' } : answer);
    this.dispatch();
  }

  /** One thread at a time, so that starting the next does not slow down the one that is nearly there. */
  async #fill(): Promise<void> {
    if (this.#isFilling) return;
    this.#isFilling = true;
    let failures = 0;
    while (!this.#isClosed && this.#threads.size <= this.#options.workers) {
      const thread = this.#options.startThread(() => {
        this.#forget(thread);
      });
      this.#threads.add(thread);
      if (await thread.started) {
        failures = 0;
        this.#idle = [...this.#idle, thread];
        this.dispatch();
      } else {
        failures += 1;
        await delay(Math.min(100 * 2 ** failures, longestRest), undefined, { ref: false });
      }
    }
    this.#isFilling = false;
  }

  #forget(thread: QueryThread): void {
    this.#threads.delete(thread);
    this.#leaveIdle(thread);
    void this.#fill();
  }

  #leaveIdle(thread: QueryThread): void {
    this.#idle = this.#idle.filter((each) => each !== thread);
  }
}

function newPromise(): {
  readonly promise: Promise<Answer>;
  readonly give: (answer: Answer) => void;
} {
  let give: (answer: Answer) => void = () => undefined;
  const promise = new Promise<Answer>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}

function withQueueTime(answer: Answer, queue: number): Answer {
  if (answer.outcome !== 'answered' && answer.outcome !== 'explained') return answer;
  return { ...answer, timings: { queue, ...answer.timings } };
}
