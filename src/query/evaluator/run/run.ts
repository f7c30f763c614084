import type { View } from '../../index/query-data.ts';
import type { QueryContext } from '../../values/functions/query-context.ts';
import type { BlankNodes } from './blank-nodes.ts';
import type { Control } from '../rows/control.ts';
import type { Batch } from '../rows/batch.ts';
import type { TermTable } from '../rows/term-table.ts';

/** One run of one query: what its operators share. */
export interface Run {
  readonly view: View;
  readonly terms: TermTable;
  readonly control: Control;
  readonly query: QueryContext;
  readonly blankNodes: BlankNodes;
  /** The row that binds nothing, in which a query starts. */
  readonly unit: Batch;
  /** The named graphs of the dataset, those without a quad too. */
  readonly namedGraphs: () => readonly number[];
  readonly isNamedGraph: (graph: number) => boolean;
  /** Whether operators count their rows and their time, for EXPLAIN. */
  readonly isExplained: boolean;
}
