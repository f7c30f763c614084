import type { Quad, Term } from '../../rdf/terms.ts';
import type { View } from '../index/query-data.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';

/** What an evaluator finds, as it finds it; leaving a loop over it early ends the evaluation. */
export type Result = { readonly kind: 'boolean'; readonly answer: boolean } | Rows | Quads;

/** Solutions of SELECT. */
export interface Rows {
  readonly kind: 'rows';
  readonly variables: readonly string[];
  /** One value for each variable; `undefined` where it has none. */
  readonly rows: Items<readonly (Term | undefined)[]>;
  /** The same as columns of ids, where the evaluator has that: whoever reads it reads no `rows`. */
  readonly tables?: Iterable<IdTable>;
}

/** Some rows, as ids of terms. */
export interface IdTable {
  readonly length: number;
  /** One for each variable, with an id for each row; 0, or no column, where it has no value. */
  readonly columns: readonly (Uint32Array | undefined)[];
  readonly termOf: (id: number) => Term;
}

/** What CONSTRUCT and DESCRIBE find. */
export interface Quads {
  readonly kind: 'quads';
  readonly quads: Items<Quad>;
  /** Whether no triple comes twice. */
  readonly areDistinct?: boolean;
}

/** At once, or as they arrive. */
export type Items<Item> = Iterable<Item> | AsyncIterable<Item>;

/** Evaluates a query over a dataset. */
export type Evaluate = (query: ParsedQuery, view: View) => Promise<Result> | Result;

/** An evaluator that answers another question than was asked. */
export function wrongResult({ kind }: Result): Error {
  return new Error(`The engine gave ${kind}, which is not what was asked.`);
}
