import type { Wanted } from '../../rdf/datasets/found-quads.ts';
import type { Quad } from '../../rdf/terms.ts';
import type { AlteredTerm } from './altered-term.ts';

/** Terms that statements are to have as subject, predicate, object and graph; any in a place without one. */
export type Pattern = readonly Wanted[];

/** What bounds a question to a store. */
export interface Asking {
  /** How many statements a pattern may find. */
  readonly most: number;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** The statements of a pattern, in the snapshot's order; or that there are more than may be found. */
export type Found = readonly Quad[] | 'too-many';

/** Port to where the statements of one version are kept. A version never changes, so that answers may be kept. */
export interface Store {
  /**
   * Finds what files say, by many patterns at once.
   *
   * @returns one answer for each pattern, in their order
   * @throws where the store cannot answer, or what aborted the signal
   */
  readonly find: (patterns: readonly Pattern[], asking: Asking) => Promise<readonly Found[]>;
  /** What it gives back as something else; nothing, unless given. */
  readonly alteredTerms?: (() => readonly AlteredTerm[]) | undefined;
}

/** Thrown where more would have to be fetched than an answer may be made of. */
export class TooMuchToFetch extends Error {
  constructor(what: string) {
    super(`More is asked of the store than an answer may be made of: ${what}.`);
  }
}
