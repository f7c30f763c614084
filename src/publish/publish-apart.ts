import { Worker } from 'node:worker_threads';
import type { PackedQuads } from '../query/index/pack-quads.ts';
import type { Log } from '../site/log.ts';
import { programFile } from '../site/program-files.ts';
import { unpackSnapshot, type PackedSnapshot } from '../snapshot/pack-snapshot.ts';
import { readKept } from './kept-publications.ts';
import { dayOf, publicationKey } from './publication-key.ts';
import type { Progress, Publication, Sources } from './publish.ts';

export type Published = Extract<Publication, { outcome: 'published' }>;
type Invalid = Extract<Publication, { outcome: 'invalid' }>;

/** A publication, just made or recalled. */
export type PublicationApart =
  | Invalid
  | (Published & {
      /** Its quads as queries read them, where they have just been packed. */
      readonly packed?: PackedQuads;
      readonly recalled?: Recalled;
    });

/** What is told of a publication that was made before. */
interface Recalled {
  /** Whether the files are to be read all the same: to tell what the day has changed, or to be quick at the next change. */
  readonly isUnread: boolean;
}

/** What the thread is asked. */
export interface Order {
  readonly sources: ApartSources;
  /** The folder in which publications are kept; none are unless given. */
  readonly keepIn: string | undefined;
}

/** A publication on its way from the thread that made it. */
type PublishedApart =
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
      /** Whether the thread stays for such data. */
      readonly isSmall: boolean;
    }
  | { readonly kind: 'not-kept'; readonly reason: string };

type ApartSources = Omit<Sources, 'onProgress'>;

/** Publishes in a thread of its own, so that this one can answer requests meanwhile. */
export interface Publisher {
  /** What was published of these very files and settings before; nothing where it is not known. */
  readonly recall: (sources: ApartSources) => Promise<PublicationApart | undefined>;
  /** One at a time. @throws what stops that thread, such as too little memory; the next one has a new thread */
  readonly publish: (
    sources: ApartSources,
    onProgress?: Sources['onProgress'],
  ) => Promise<PublicationApart>;
  readonly close: () => Promise<void>;
}

export interface PublisherOptions {
  /** The folder in which publications are kept for the next start; none are unless given. */
  readonly keepIn?: string | undefined;
  readonly log?: Pick<Log, 'warn'> | undefined;
}

/** How long the thread stays for the next change, in milliseconds: who edits makes several changes in a row. */
const stay = 600_000;

export function newPublisher({ keepIn, log }: PublisherOptions = {}): Publisher {
  let worker: Worker | undefined;
  let leave: NodeJS.Timeout | undefined;
  const warn = (reason: string): void => {
    log?.warn({ event: 'publication-not-kept', reason });
  };
  const start = (): Worker => {
    const started = startThread(warn);
    return started.on('exit', () => {
      if (worker === started) worker = undefined;
    });
  };
  const close = async (): Promise<void> => {
    clearTimeout(leave);
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  return {
    recall: async (sources) => (keepIn === undefined ? undefined : recall(sources, keepIn, warn)),
    publish: async (sources, onProgress) => {
      clearTimeout(leave);
      worker ??= start();
      try {
        const { publication, isSmall } = await askThread(worker, { sources, keepIn }, onProgress);
        // It keeps the publication, and goes.
        if (!isSmall) worker = undefined;
        else leave = setTimeout(() => void close(), stay).unref();
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

/** Room for what is new in the thread: half of what V8 would take and never give back, for a few hundredths more processor time. */
const youngMegabytes = 24;

/** @param warn told why a publication is not kept */
function startThread(warn: (reason: string) => void): Worker {
  const resourceLimits = { maxYoungGenerationSizeMb: youngMegabytes };
  return new Worker(programFile('publish-thread'), { execArgv: [], resourceLimits })
    .on('error', (error) => {
      warn(String(error));
    })
    .on('message', (message: Message) => {
      if (message.kind === 'not-kept') warn(message.reason);
    });
}

async function recall(
  sources: ApartSources,
  folder: string,
  warn: (reason: string) => void,
): Promise<PublicationApart | undefined> {
  const reading = await readKept(folder, publicationKey(sources));
  if (reading.outcome === 'unusable') warn(reading.reason);
  if (reading.outcome !== 'read') return undefined;
  const { snapshot, findings, notes, isSmall, day } = reading.kept;
  const recalled = { isUnread: isSmall || day !== dayOf(new Date()) };
  const published = { outcome: 'published', findings, notes } as const;
  return { ...published, recalled, snapshot: unpackSnapshot(snapshot) };
}

type Answer = Extract<Message, { kind: 'publication' }>;

function askThread(
  worker: Worker,
  order: Order,
  onProgress: Sources['onProgress'],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const hear = (message: Message): void => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      if (message.kind !== 'publication') return;
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
    worker.postMessage(order);
  });
}
