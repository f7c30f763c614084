import type { Style } from '../../serialise/serialise.ts';
import type { PackedQuads } from '../index/pack-quads.ts';
import type { Answer } from '../question/query-engine.ts';
import type { ServiceRules } from '../federation/service-rules.ts';

/** What a query thread is given when it starts. */
export interface Setup {
  readonly quads: PackedQuads;
  readonly baseIri: string;
  readonly style: Style;
  readonly answerMegabytes: number;
  /** What a query may hold, beside the data. */
  readonly memoryMegabytes: number;
  /** Set to end the query that runs: see `stopped`. */
  readonly flag?: Int32Array;
  readonly services: ServiceRules;
}

// To the thread goes one `Question` at a time; back comes `ready` once, then one answer for each.
export type Report =
  { readonly kind: 'ready' } | { readonly kind: 'answer'; readonly answer: Answer };
