import { once } from 'node:events';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { programFile } from '../site/program-files.ts';

/**
 * Has a thread of its own do one thing.
 *
 * @param task what it gets, which must be copyable
 * @throws what the thread throws, or that it needed more than its limits
 */
export async function inThread(
  program: 'archive-thread' | 'answer-thread',
  task: unknown,
  resourceLimits?: ResourceLimits,
): Promise<unknown> {
  const worker = new Worker(programFile(program), {
    workerData: task,
    execArgv: [],
    ...(resourceLimits && { resourceLimits }),
  });
  const [message] = (await once(worker, 'message')) as [unknown];
  return message;
}
