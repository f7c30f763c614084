import { stat } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import { activitiesOn, pagesOf, stampOf } from '../../archive/events/log.ts';
import { changesOf } from '../../archive/store/archive.ts';
import { readContext } from '../../archive/store/contexts.ts';
import { manifestPath, readManifest, type Entry } from '../../archive/store/manifest.ts';
import { readStep, type Step } from '../../archive/store/steps.ts';
import { newAnswers, type Answers } from '../../http/editions/answers.ts';
import { newEdition, type Edition } from '../../http/editions/edition.ts';
import type { Difference, Past } from '../../http/archive/past.ts';
import type { QueryEngine } from '../../query/question/query-engine.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { compareApart, openApart } from './archive-apart.ts';

/** What opens versions, and for which site. */
export interface PastOptions {
  readonly folder: string;
  /** Under whose names and rules versions are shown. */
  readonly present: () => Snapshot;
  readonly startEngine: (snapshot: Snapshot) => QueryEngine;
}

/** How many versions are open at the same time: each takes as much memory as the present one. */
const mostOpen = 3;

/** How many steps are kept in memory: they are short. */
const mostSteps = 500;

/** How many characters of differences are kept in memory. */
const mostDifferences = 30_000_000;

/** How many requests may wait for versions to be opened or compared, which happens one after the other. */
const mostWaiting = 20;

/** The versions of an archive, opened when somebody asks for one; those that nobody asked for longest are closed. */
export function newPast({ folder, present, startEngine }: PastOptions): Past {
  const shelf = newShelf();
  const state = newState(folder, present);
  const turns = newTurns();
  const open = (entry: Entry): Promise<Opened> =>
    turns.next(async () => {
      const snapshot = await openApart(folder, entry, present());
      const engine = lazyEngine(() => startEngine(snapshot));
      return { edition: newEdition(snapshot, engine), visits: 0, isPutAway: false };
    });
  const opened = newOpened(open, shelf.putAway);
  const steps = newSteps(folder);
  const differences = newDifferences((entries) =>
    turns.next(() => compareApart(folder, entries, present())),
  );
  return {
    versions: async () => (await state()).entries,
    answers: async () => (await state()).answers,
    events: eventsOf(folder),
    between: async (from, to) => {
      const key = `${from.file} ${to.file}`;
      if (!differences.has(key) && turns.areMany()) return undefined;
      return differences.fetch(key, { context: [from, to] });
    },
    context: (digest) => readContext(folder, digest),
    step: async (entry) => (await steps.fetch(entry.changes, { context: entry }))?.step,
    enter: async (entry) => {
      // The file has another name when something in it was forgotten.
      if (!opened.has(entry.file) && turns.areMany()) return undefined;
      const found = await opened.fetch(entry.file, { context: entry });
      if (found === undefined) return undefined;
      const leave = shelf.visit(found);
      if (opened.peek(entry.file) !== found) shelf.putAway(found);
      return { edition: found.edition, leave };
    },
  };
}

function eventsOf(folder: string): Past['events'] {
  return {
    pages: (stream) => pagesOf(folder, stream),
    activities: (page) => activitiesOn(folder, page),
    stamp: (page) => stampOf(folder, page),
  };
}

function newSteps(folder: string) {
  return new LRUCache<string, { readonly step: Step | undefined }, Entry>({
    max: mostSteps,
    fetchMethod: async (_, __, { context: entry }) => ({
      step: readStep(await changesOf(folder, entry)),
    }),
  });
}

/** Two versions that are compared. */
type Pair = readonly [from: Entry, to: Entry];

function newDifferences(compare: (entries: Pair) => Promise<Difference>) {
  return new LRUCache<string, Difference, Pair>({
    maxSize: mostDifferences,
    sizeCalculation: ({ trig, patch, step }) =>
      trig.length + patch.length + 2_000 * (step.things.length + 1),
    fetchMethod: (_, __, { context: entries }) => compare(entries),
  });
}

/** What happens one after the other, and whether so much waits that nothing more should. */
function newTurns() {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    areMany: (): boolean => waiting >= mostWaiting,
    next: <Result>(work: () => Promise<Result>): Promise<Result> => {
      waiting += 1;
      const working = turn.then(work);
      turn = working.catch(() => undefined).finally(() => (waiting -= 1));
      return working;
    },
  };
}

function newOpened(
  open: (entry: Entry) => Promise<Opened>,
  putAway: (opened: Opened) => void,
): LRUCache<string, Opened, Entry> {
  return new LRUCache<string, Opened, Entry>({
    max: mostOpen,
    // One that has to make room while it is opened is still there for those who wait for it.
    ignoreFetchAbort: true,
    fetchMethod: (_, __, { context: entry }) => open(entry),
    dispose: putAway,
  });
}

/** The list of versions as it is now, with what has been answered while it and the present version are the same. */
interface State {
  readonly file: string;
  readonly present: Snapshot;
  readonly entries: readonly Entry[];
  readonly answers: Answers;
}

/** Reads the list of versions when it has changed. */
function newState(folder: string, present: () => Snapshot): () => Promise<State> {
  let known: State | undefined;
  return async () => {
    const found = await stat(manifestPath(folder)).catch(() => undefined);
    const file = `${found?.ino} ${found?.size} ${found?.mtimeMs}`;
    if (known?.file === file && known.present === present()) return known;
    const { entries } = await readManifest(folder);
    return (known = { file, present: present(), entries, answers: newAnswers() });
  };
}

interface Opened {
  readonly edition: Edition;
  visits: number;
  isPutAway: boolean;
}

/** Ends the engine of what was put away, when the last request leaves it. */
function newShelf() {
  const settle = ({ edition, visits, isPutAway }: Opened): void => {
    if (isPutAway && visits === 0) void edition.engine.close();
  };
  return {
    visit: (opened: Opened): (() => void) => {
      opened.visits += 1;
      return () => {
        opened.visits -= 1;
        settle(opened);
      };
    },
    putAway: (opened: Opened): void => {
      opened.isPutAway = true;
      settle(opened);
    },
  };
}

/** An engine that starts with the first question: most who look at a version ask it nothing. */
function lazyEngine(start: () => QueryEngine): QueryEngine {
  let engine: QueryEngine | undefined;
  const started = (): QueryEngine => (engine ??= start());
  return {
    isReady: () => true,
    run: (question, signal, client) => started().run(question, signal, client),
    state: () => started().state(),
    close: () => engine?.close() ?? Promise.resolve(),
  };
}
