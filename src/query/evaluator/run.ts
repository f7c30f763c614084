import type { View } from '../index/query-data.ts';
import type { QueryContext } from '../values/expressions/query-context.ts';
import type { Control } from './control.ts';
import type { Batch } from './rows/batch.ts';
import type { TermTable } from './rows/term-table.ts';

/** One run of one query: what its operators share. */
export interface Run {
  readonly view: View;
  readonly terms: TermTable;
  readonly control: Control;
  readonly query: QueryContext;
  /** The row that binds nothing, in which a query starts. */
  readonly unit: Batch;
  /** Whether operators count their rows and their time, for EXPLAIN. */
  readonly isExplained: boolean;
}
