import type { Activity } from '../../archive/events/activity.ts';
import type { LogPage } from '../../archive/events/log.ts';
import type { Entry } from '../../archive/store/manifest.ts';
import type { Step } from '../../archive/store/steps.ts';
import type { StreamName } from '../../site/streams.ts';
import type { Answers } from '../editions/answers.ts';
import type { Edition } from '../editions/edition.ts';

/** The versions that were kept, as routes ask for them. */
export interface Past {
  /** All that are kept now, the oldest first. */
  readonly versions: () => Promise<readonly Entry[]>;
  /** A version opened as an edition, which lives until the request leaves it; nothing where too many wait for others. */
  readonly enter: (entry: Entry) => Promise<PastVisit | undefined>;
  /** What happened, as it was told in the archive. */
  readonly events: Events;
  /** What is different between any two versions; nothing where too many wait for others. */
  readonly between: (from: Entry, to: Entry) => Promise<Difference | undefined>;
  /** A context that documents of before name, by its digest; nothing where none was kept. */
  readonly context: (digest: string) => Promise<string | undefined>;
  /** Answers as of before, ready to send: as long as the archive is the same. */
  readonly answers: () => Promise<Answers>;
  /** What is different in a version from the one before; nothing for the first. */
  readonly step: (entry: Entry) => Promise<Step | undefined>;
}

/** The logs of what happened. */
export interface Events {
  /** The pages of a stream, in order; the last is still open. */
  readonly pages: (stream: StreamName) => Promise<readonly LogPage[]>;
  readonly activities: (page: LogPage) => Promise<readonly Activity[]>;
  /** A word that changes with what a page holds. */
  readonly stamp: (page: LogPage) => Promise<string>;
}

/** What is different between two versions, as it is told. */
export interface Difference {
  /** For people. */
  readonly step: Step;
  /** How many statements go out, and how many come in. */
  readonly removed: number;
  readonly added: number;
  /** Statement by statement, in each syntax. */
  readonly trig: string;
  readonly patch: string;
}

export interface PastVisit {
  readonly edition: Edition;
  readonly leave: () => void;
}
