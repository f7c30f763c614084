import type { RowView } from '../../values/functions/query-context.ts';
import type { Value } from '../../values/value/value.ts';
import type { Batch } from './batch.ts';
import type { TermTable } from './term-table.ts';

/** One row after the other of a batch, as expressions see it. */
export class Solution implements RowView {
  readonly #terms: TermTable;
  batch: Batch;
  row = 0;

  constructor(batch: Batch, terms: TermTable) {
    this.batch = batch;
    this.#terms = terms;
  }

  valueAt(slot: number): Value | undefined {
    return this.#terms.value(this.idAt(slot));
  }

  /** The id of a variable's term; 0 where it is unbound. */
  idAt(slot: number): number {
    return this.batch.column(slot)?.[this.row] ?? 0;
  }
}
