import type { Finding } from './finding.ts';
import type { LoadedFile } from './loaded.ts';

/** What a file, its graph and its blank nodes are called. */
export interface FileNames {
  readonly name: string;
  readonly graph: string;
  readonly blankNodePrefix: string;
}

/** What comes of reading a file. */
export type FileOutcome =
  | {
      readonly outcome: 'loaded';
      readonly file: LoadedFile;
      /** What is worth knowing, and stops nothing. */
      readonly findings: readonly Finding[];
    }
  | { readonly outcome: 'broken'; readonly findings: readonly Finding[] }
  /** There is no linked data in it, so nothing is lost without it. */
  | { readonly outcome: 'unrelated'; readonly findings: readonly Finding[] };
