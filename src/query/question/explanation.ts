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

/** How a query was answered; it cannot be told where a store does that. */
export type Plan =
  { readonly isTold: true; readonly root: Explanation } | { readonly isTold: false };
