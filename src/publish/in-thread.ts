import { once } from 'node:events';
import { Worker, type ResourceLimits } from 'node:worker_threads';

/**
 * Has a thread of its own do one thing.
 *
 * @param program the thread's file, below this folder and without its ending
 * @param task what it gets, which must be copyable
 * @throws what the thread throws, or that it needed more than its limits
 */
export async function inThread(
  program: string,
  task: unknown,
  resourceLimits?: ResourceLimits,
): Promise<unknown> {
  // Threads run JavaScript, so this is the compiled file, from `dist/` and, in tests, from `src/`.
  const file = new URL(`../../dist/publish/${program}.js`, import.meta.url);
  const worker = new Worker(file, {
    workerData: task,
    execArgv: [],
    ...(resourceLimits && { resourceLimits }),
  });
  const [message] = (await once(worker, 'message')) as [unknown];
  return message;
}
