import type { Term } from '../../rdf/terms.ts';
import type { Text } from '../../site/text.ts';

/** Writes a SELECT result piece by piece. */
export interface RowWriter {
  readonly head: (variables: readonly string[]) => string;
  readonly row: (row: Row) => string;
  readonly tail: string;
}

export interface Row {
  /** From 0. */
  readonly index: number;
  readonly variables: readonly string[];
  /** One for each variable; `undefined` where it has none. */
  readonly values: readonly (Term | undefined)[];
}

/** Thrown for a result that the syntax cannot carry. */
export class Unwritable extends Error {
  readonly reason: Text;

  constructor(reason: Text) {
    super(reason.en);
    this.reason = reason;
  }
}
