import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Publication, Sources } from './publish.ts';
import { unpackSnapshot, type PackedSnapshot } from '../snapshot/pack-snapshot.ts';

/** A publication on its way from the thread that made it. */
export type PublishedApart =
  | Extract<Publication, { outcome: 'invalid' }>
  | (Omit<Extract<Publication, { outcome: 'published' }>, 'snapshot'> & {
      readonly snapshot: PackedSnapshot;
    });

// Threads run JavaScript, so this is the compiled file, from `dist/` and, in tests, from `src/`.
const program = new URL('../../dist/publish/publish-thread.js', import.meta.url);

/**
 * Publishes in a thread of its own, so that this one can answer requests meanwhile.
 *
 * @throws what stops that thread, such as too little memory
 */
export async function publishApart(sources: Omit<Sources, 'onProgress'>): Promise<Publication> {
  const worker = new Worker(program, { workerData: sources, execArgv: [] });
  const [message] = (await once(worker, 'message')) as [PublishedApart];
  if (message.outcome === 'invalid') return message;
  return { ...message, snapshot: unpackSnapshot(message.snapshot) };
}
