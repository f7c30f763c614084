/** What operators of a plan are called, in the words of the trade. */
export type OperatorName =
  | 'anti join'
  | 'distinct'
  | 'each graph'
  | 'extend'
  | 'filter'
  | 'group'
  | 'hash join'
  | 'join'
  | 'left join'
  | 'minus'
  | 'order'
  | 'path'
  | 'scan'
  | 'semi join'
  | 'skip scan'
  | 'slice'
  | 'top'
  | 'triple term'
  | 'union'
  | 'values';

/** What EXPLAIN tells of an operator and of those below it. */
export interface Explanation {
  readonly operator: OperatorName;
  /** The pattern or expression. */
  readonly detail: string;
  /** Rows that were expected of it, for those that it was given; for one that binds nothing where it was never started. */
  readonly estimate: number;
  /** How often it was started, what it gave in all, and how long that took, the operators below it included. */
  readonly started: number;
  readonly rows: number;
  readonly milliseconds: number;
  readonly inputs: readonly Explanation[];
}

/** What our evaluator leaves to another engine, by the word in the query. */
export type NotDone = 'service' | 'update';

/** Why nothing is told of how a query is answered: another engine does it, or the data is in a store. */
export type Untold = NotDone | 'store';

/** How a query was answered; or why that cannot be told. */
export type Plan =
  | { readonly isTold: true; readonly root: Explanation }
  | { readonly isTold: false; readonly because: Untold };
