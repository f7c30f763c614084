import type { CompiledExpression } from '../../../values/expressions/compiled.ts';

/** Order comparator (SPARQL 1.1 Query §15.1): an expression, and its direction. */
export interface OrderCondition {
  readonly evaluate: CompiledExpression;
  readonly isDescending: boolean;
}

/** What rows are sorted by, and how much of them is wanted. */
export interface Ordering {
  readonly conditions: readonly OrderCondition[];
  /** How many of the first rows are wanted. */
  readonly limit: number;
  /** The variables that are wanted of the rows. */
  readonly slots: readonly number[];
  readonly detail: () => string;
}
