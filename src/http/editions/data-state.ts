import type { Finding } from '../../load/finding.ts';

/** How the data on disk stands to what is served. */
export type DataState =
  | {
      readonly outcome: 'current';
      /** What may be wrong with it, or is worth knowing. */
      readonly findings: readonly Finding[];
    }
  /** What is on disk cannot be published; what was read before still is. */
  | {
      readonly outcome: 'held-back';
      readonly since: Date;
      /** Why; nothing where reading ended without a word, which the log tells of. */
      readonly findings: readonly Finding[];
    };
