import type { Term } from '../../rdf/terms.ts';
import type { Text } from '../../site/text.ts';

/** Writes SELECT results in a syntax. */
export interface RowWriter {
  /** A term as it stands in a row, the same in every place and every answer. @throws Unwritable */
  readonly term: (term: Term) => string;
  readonly table: (variables: readonly string[]) => TableWriter;
}

/** Writes one result piece by piece. */
export interface TableWriter {
  readonly head: string;
  /**
   * @param texts one for each variable; `undefined` where it has no value
   * @param index from 0
   */
  readonly row: (texts: readonly (string | undefined)[], index: number) => string;
  readonly tail: string;
}

/** Thrown for a result that the syntax cannot carry. */
export class Unwritable extends Error {
  readonly reason: Text;

  constructor(reason: Text) {
    super(reason.en);
    this.reason = reason;
  }
}
