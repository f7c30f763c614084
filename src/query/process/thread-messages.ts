import type { PackedQuads } from '../index/pack-quads.ts';
import type { AnswerRules, DatasetStyle, Meeting, StoreData } from './messages.ts';

/** What a thread is given when it starts. */
export interface ThreadSetup {
  readonly thread: number;
  readonly meeting: Meeting;
  readonly rules: AnswerRules;
  /** See `stop-flag.ts`. */
  readonly flag: Int32Array;
  readonly datasets: readonly OpenDataset[];
}

export type OpenDataset = DatasetStyle & { readonly dataset: number } & OpenQuads;

/** Quads in memory that threads share, or a store that has them. */
type OpenQuads = { readonly quads: PackedQuads } | { readonly store: StoreData };

/** What a thread is told later. */
export type News =
  | { readonly kind: 'open'; readonly opened: OpenDataset }
  | { readonly kind: 'close'; readonly dataset: number };
