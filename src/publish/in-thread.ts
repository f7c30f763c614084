import { once } from 'node:events';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { programFile } from '../site/program-files.ts';

/** How long a thread stays for the next task, in milliseconds: loading the program is most of what a small one costs. */
const stay = 10_000;

/**
 * What has a thread of its own do one thing after the other. The thread starts with the first and goes when it has had nothing to
 * do for a while.
 *
 * @returns what takes a task, which must be copyable, and throws what the thread throws, or that it needed more than its limits
 */
export function newThread(
  program: 'archive-thread' | 'answer-thread',
  resourceLimits?: ResourceLimits,
): (task: unknown) => Promise<unknown> {
  let worker: Worker | undefined;
  let leave: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const end = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  const ask = async (task: unknown): Promise<unknown> => {
    clearTimeout(leave);
    worker ??= new Worker(programFile(program), {
      execArgv: [],
      ...(resourceLimits && { resourceLimits }),
    });
    const asked = worker;
    try {
      asked.ref();
      asked.postMessage(task);
      const [message] = (await once(asked, 'message')) as [unknown];
      asked.unref();
      leave = setTimeout(end, stay).unref();
      return message;
    } catch (error) {
      // After an error it is over, and the next task has a new one.
      end();
      throw error;
    }
  };
  return (task) => {
    const done = last.then(() => ask(task));
    last = done.catch(() => undefined);
    return done;
  };
}
