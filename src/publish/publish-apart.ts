import { Worker } from 'node:worker_threads';
import type { PackedQuads } from '../query/index/pack-quads.ts';
import { unpackSnapshot, type PackedSnapshot } from '../snapshot/pack-snapshot.ts';
import type { Progress, Publication, Sources } from './publish.ts';

type Published = Extract<Publication, { outcome: 'published' }>;
type Invalid = Extract<Publication, { outcome: 'invalid' }>;

/** A publication, with its quads as queries read them. */
export type PublicationApart = Invalid | (Published & { readonly packed: PackedQuads });

/** A publication on its way from the thread that made it. */
export type PublishedApart =
  | Invalid
  | (Omit<Published, 'snapshot'> & {
      readonly snapshot: PackedSnapshot;
      readonly packed: PackedQuads;
    });

/** What the thread says. */
export type Message =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | {
      readonly kind: 'publication';
      readonly publication: PublishedApart;
      /** What the thread's heap has in it, in bytes. */
      readonly heap: number;
    };

type ApartSources = Omit<Sources, 'onProgress'>;

/** Publishes in a thread of its own, so that this one can answer requests meanwhile. */
export interface Publisher {
  /** One at a time. @throws what stops that thread, such as too little memory; the next one has a new thread */
  readonly publish: (
    sources: ApartSources,
    onProgress?: Sources['onProgress'],
  ) => Promise<PublicationApart>;
  readonly close: () => Promise<void>;
}

// Threads run JavaScript, so this is the compiled file, from `dist/` and, in tests, from `src/`.
const program = new URL('../../dist/publish/publish-thread.js', import.meta.url);

/**
 * With how much in its heap, in bytes, the thread stays, so that a change costs little more than what has changed.
 * Beyond that (a hundred thousand statements) its memory is worth more.
 */
const mostKept = 400_000_000;

export function newPublisher(): Publisher {
  let worker: Worker | undefined;
  const close = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  return {
    publish: async (sources, onProgress) => {
      worker ??= new Worker(program, { execArgv: [] });
      try {
        const { publication, heap } = await askThread(worker, { sources, onProgress });
        if (heap > mostKept) await close();
        if (publication.outcome === 'invalid') return publication;
        return { ...publication, snapshot: unpackSnapshot(publication.snapshot) };
      } catch (error) {
        await close();
        throw error;
      }
    },
    close,
  };
}

type Told = Extract<Message, { kind: 'publication' }>;

interface Asked {
  readonly sources: ApartSources;
  readonly onProgress: Sources['onProgress'];
}

function askThread(worker: Worker, { sources, onProgress }: Asked): Promise<Told> {
  return new Promise((resolve, reject) => {
    const hear = (message: Message): void => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else
        settle(() => {
          resolve(message);
        });
    };
    const fail = (error: unknown): void => {
      settle(() => {
        reject(
          error instanceof Error ? error : new Error(`The thread has ended (${String(error)}).`),
        );
      });
    };
    const settle = (tell: () => void): void => {
      worker.off('message', hear).off('error', fail).off('exit', fail).unref();
      tell();
    };
    worker.ref();
    worker.on('message', hear).once('error', fail).once('exit', fail);
    worker.postMessage(sources);
  });
}
