import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { newEdition } from '../http/editions/edition.ts';
import type { Editions } from '../http/editions/editions.ts';
import type { DataState } from '../http/editions/data-state.ts';
import type { Metrics } from '../http/observe/metrics.ts';
import { editionOf } from '../http/editions/tag.ts';
import type { Finding } from '../load/finding.ts';
import { contextsFolder } from '../load/contexts/contexts-folder.ts';
import { fingerprintOf, watchFiles } from '../load/watch-files.ts';
import type { PublicationApart, Publisher } from './publish-apart.ts';
import type { Sources } from './publish.ts';
import type { SiteQueries, StartEngine } from './start-engine.ts';
import type { QueryEngine } from '../query/question/query-engine.ts';
import type { Log } from '../site/log.ts';
import { inSpan } from '../site/span.ts';
import type { StoreHost } from '../store/versions/store-host.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export interface LiveOptions {
  readonly sources: Omit<Sources, 'onProgress'>;
  readonly editions: Editions;
  readonly publisher: Pick<Publisher, 'publish'>;
  readonly startEngine: StartEngine;
  /** The snapshot as it is served with its engine; as it is, unless given. */
  readonly serving?: SiteQueries['serving'] | undefined;
  /** Where versions are kept, if not in this program. */
  readonly store?: Pick<StoreHost, 'refusal'> | undefined;
  /** Told of each snapshot from when it is served. */
  readonly onServed?: ((snapshot: Snapshot) => void) | undefined;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'dataRead'>;
  /** The fingerprint of the files before they were read: what has changed since is served too. */
  readonly asRead?: string | undefined;
  /** What was told of the data that is served first. */
  readonly told: readonly Finding[];
  /** How long queries may take to be ready, and after how long it is tried again; the usual unless given. In milliseconds. */
  readonly patience?: Patience;
  /** Told of what is wrong with data that is not published. */
  readonly report: (findings: readonly Finding[]) => void;
}

/** How long files stay the same before they are served, at least: whoever copies them is done then. In milliseconds. */
const calm = 500;

export interface Patience {
  readonly start: number;
  readonly again: number;
}

/** A site that follows its files. */
export interface Live {
  readonly state: () => DataState;
  /** Reads the files again, changed or not. */
  readonly reload: () => void;
  readonly close: () => void;
}

/**
 * Publishes the files anew whenever they change. Everything is made before one step puts it in the place
 * of what was; data that cannot be published changes nothing but the state.
 */
export function keepLive(options: LiveOptions): Live {
  const roots = rootsOf(options.sources);
  let state: DataState = { outcome: 'current', findings: options.told };
  let [isReading, isWanted, isClosed] = [false, false, false];
  const read = async (): Promise<void> => {
    isWanted = true;
    if (isReading) return;
    isReading = true;
    while (isWanted && !isClosed) {
      isWanted = false;
      const before = await fingerprintOf(roots);
      const [publication] = await Promise.all([readAnew(options), delay(calm)]);
      // Files that change while they are read are read again: no publication mixes two states.
      if ((await fingerprintOf(roots)) !== before) isWanted = true;
      else {
        const settled = await settle(publication, state, options);
        state = settled.state;
        if (settled.isUnready) again();
      }
    }
    isReading = false;
  };
  // The files are right, so that nobody would change them: a busy machine is what held them back.
  const again = (): void => {
    setTimeout(() => void read(), patienceOf(options).again).unref();
  };
  const watch = watchFiles(roots, () => void read(), options.asRead);
  return {
    state: () => state,
    reload: () => void read(),
    close: () => {
      isClosed = true;
      watch.close();
    },
  };
}

/** Where the files are that a site follows. */
export function rootsOf(sources: LiveOptions['sources']): readonly string[] {
  const { data, ontology = 'ontology', shapes = 'shapes', shared } = sources;
  const own = [data, ontology, shapes, contextsFolder(data)];
  return typeof shared === 'string' ? [...own, shared] : own;
}

/** What the files give now. A thread that dies of them is told like data that is wrong. */
async function readAnew({ sources, publisher, log }: LiveOptions): Promise<PublicationApart> {
  try {
    return await inSpan('load', {}, () => publisher.publish(sources));
  } catch (error) {
    log.error({ event: 'failure', err: error });
    return { outcome: 'invalid', findings: [], notes: [] };
  }
}

interface Settled {
  readonly state: DataState;
  /** Whether it is held back by queries alone, which were not ready in time. */
  readonly isUnready: boolean;
}

/** Puts a publication in the place of the one before, or holds it back. */
async function settle(
  publication: PublicationApart,
  state: DataState,
  options: LiveOptions,
): Promise<Settled> {
  const { editions, log, metrics, report } = options;
  const refusal = options.store?.refusal() ?? [];
  const told = [...refusal, ...publication.findings, ...publication.notes];
  const isKnown = publication.outcome === 'published' && isDeepStrictEqual(told, state.findings);
  if (told.length > 0 && !isKnown) report(told);
  const isRight = publication.outcome === 'published' && refusal.length === 0;
  if (!isRight || !(await serve(publication, options))) {
    const findings = publication.findings.length;
    metrics.dataRead('refused');
    log.warn({ event: 'data-held-back', findings });
    const heldBack = { outcome: 'held-back', since: sinceWhen(state), findings: told } as const;
    return { state: heldBack, isUnready: isRight };
  }
  const { version, read } = editions.current().snapshot;
  metrics.dataRead('published');
  log.info({ event: 'data-published', version, statements: read.dataset.size });
  return { state: { outcome: 'current', findings: told }, isUnready: false };
}

function sinceWhen(state: DataState): Date {
  return state.outcome === 'held-back' ? state.since : new Date();
}

/** Serves a snapshot, once its queries are answered; tells whether they are. The engine stays where its data does. */
async function serve(
  { snapshot, packed }: Extract<PublicationApart, { outcome: 'published' }>,
  options: LiveOptions,
): Promise<boolean> {
  const { editions, startEngine, serving, onServed, log } = options;
  const before = editions.current();
  const isSame = editionOf(before.snapshot) === editionOf(snapshot);
  const engine = isSame ? before.engine : startEngine(snapshot, packed);
  if (!isSame && !(await becomesReady(engine, patienceOf(options).start))) {
    log.error({ event: 'engine-not-ready' });
    await engine.close();
    return false;
  }
  const lost = await countLost(before.snapshot, snapshot);
  if (lost > 0) log.warn({ event: 'addresses-lost', count: lost });
  editions.replace(newEdition(serving?.(snapshot, engine) ?? snapshot, engine));
  onServed?.(snapshot);
  return true;
}

/** Of so many documents it is seen in a millisecond or two whether the next version has them. */
const documentsAtOnce = 1_000;

/** How many documents the next version has not, counted with pauses in which requests get their turn. */
async function countLost(before: Snapshot, { documents }: Snapshot): Promise<number> {
  let [seen, lost] = [0, 0];
  for (const path of before.documents.keys()) {
    seen += 1;
    if (seen % documentsAtOnce === 0) await turn();
    if (!documents.has(path)) lost += 1;
  }
  return lost;
}

/** Threads with much data take long to start. */
const usual: Patience = { start: 120_000, again: 30_000 };

/** A store that loads a hundred million statements takes that long. */
const longestLoad = 6 * 3_600_000;

function patienceOf({ patience = usual, store }: LiveOptions): Patience {
  return store ? { ...patience, start: longestLoad } : patience;
}

async function becomesReady(engine: QueryEngine, longest: number): Promise<boolean> {
  const end = performance.now() + longest;
  while (!engine.isReady() && performance.now() < end) await delay(50, undefined, { ref: false });
  return engine.isReady();
}
