import type { Entry } from '../../archive/store/manifest.ts';
import type { Step } from '../../archive/store/steps.ts';
import type { Edition } from '../editions/edition.ts';

/** The versions that were kept, as routes ask for them. */
export interface Past {
  /** All that are kept now, the oldest first. */
  readonly versions: () => Promise<readonly Entry[]>;
  /** A version opened as an edition, which lives until the request leaves it; nothing where too many wait for others. */
  readonly enter: (entry: Entry) => Promise<PastVisit | undefined>;
  /** What is different in a version from the one before; nothing for the first. */
  readonly step: (entry: Entry) => Promise<Step | undefined>;
}

export interface PastVisit {
  readonly edition: Edition;
  readonly leave: () => void;
}
