import { createHash } from 'node:crypto';
import type { Digest } from '../../query/citations/compare-answers.ts';
import type { QueryKind } from '../../query/question/query-engine.ts';

/** An answer that somebody cites: what was asked of which version, and what the answer is known again by. */
export interface Citation extends Digest {
  readonly id: string;
  /** The query as all write it who ask the same. */
  readonly query: string;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
  readonly version: string;
  /** When the version was first served. */
  readonly published: string;
  /** When the query was run. */
  readonly cited: string;
  readonly kind: QueryKind;
  /** Whether the query orders its rows, so that their order counts. */
  readonly isOrdered: boolean;
  /** Whether the order in which rows happened to be found decided what was answered. */
  readonly isArbitrary: boolean;
}

/** What stands where a citation had to go. */
export interface ForgottenCitation {
  readonly id: string;
  readonly forgotten: string;
}

export function isForgotten(row: Citation | ForgottenCitation): row is ForgottenCitation {
  return 'forgotten' in row;
}

/** An identifier of ours, as addresses have it. */
export const citationPattern = /^[0-9a-f]{32}$/;

/**
 * What a citation is called: the same query with the same answer is cited at the same address, whichever version it
 * is asked of (RDA, recommendation 8).
 */
export function citationId({
  query,
  defaultGraphs,
  namedGraphs,
  hash,
}: Pick<Citation, 'query' | 'defaultGraphs' | 'namedGraphs' | 'hash'>): string {
  const asked = JSON.stringify([query, inOneOrder(defaultGraphs), inOneOrder(namedGraphs), hash]);
  return createHash('sha256').update(asked).digest('hex').slice(0, 32);
}

/** Graphs are a set: neither their order nor their repetition is asked for. */
export function inOneOrder(graphs: readonly string[]): readonly string[] {
  return [...new Set(graphs)].sort();
}
