import { once } from 'node:events';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { programFile } from './program-files.ts';

/** How long a thread stays for the next task, in milliseconds: loading the program is most of what a small one costs. */
const usualStay = 10_000;

export interface ThreadOptions extends Pick<WorkerOptions, 'workerData' | 'resourceLimits'> {
  /** How long it stays for the next task, in milliseconds; ten seconds unless given. */
  readonly stay?: number;
}

/** Does one thing after the other beside the thread that listens. */
export interface Thread {
  /** Takes a task, which must be copyable. @throws what the thread throws, or that it needed more than its limits */
  readonly ask: (task: unknown) => Promise<unknown>;
  /** Lets the thread go when it has done what it was asked. */
  readonly leave: () => void;
}

/**
 * What has a thread of its own do one thing after the other. The thread starts with the first and goes when it has had nothing to
 * do for a while.
 *
 * @param options what each thread knows from its start, and its limits
 */
export function newThread(
  program: 'archive-thread' | 'answer-thread' | 'reply-thread',
  { stay = usualStay, ...options }: ThreadOptions = {},
): Thread {
  let worker: Worker | undefined;
  let leaving: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const end = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  const ask = async (task: unknown): Promise<unknown> => {
    clearTimeout(leaving);
    worker ??= new Worker(programFile(program), { execArgv: [], ...options });
    const asked = worker;
    try {
      asked.ref();
      asked.postMessage(task);
      const [message] = (await once(asked, 'message')) as [unknown];
      asked.unref();
      leaving = setTimeout(end, stay).unref();
      return message;
    } catch (error) {
      // After an error it is over, and the next task has a new one.
      end();
      throw error;
    }
  };
  return {
    ask: (task) => {
      const done = last.then(() => ask(task));
      last = done.catch(() => undefined);
      return done;
    },
    leave: () => {
      last = last.then(end);
    },
  };
}
