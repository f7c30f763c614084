import type { DateTimeValue, Value } from '../value/value.ts';

/** What the functions of one run of a query share. */
export interface QueryContext {
  /** What IRI() resolves against. */
  readonly baseIri: string;
  /** The same for the whole run (SPARQL 1.1 Query §17.4.5.1). */
  readonly now: () => DateTimeValue;
  /** At least 0, less than 1 (RAND). */
  readonly random: () => number;
  /** A UUID in lower case (RFC 9562). */
  readonly uuid: () => string;
  /** A new blank node; with a label, one node per label and solution (SPARQL 1.1 Query §17.4.2.9). */
  readonly makeBlankNode: (label: string | undefined, row: RowView) => Value;
  /**
   * Asks whether a text of so many characters may be made, before it is; where it grows, again for the whole of it.
   *
   * @throws what ends the query where it is longer than it may be
   */
  readonly chars: (count: number) => void;
}

/** A solution, as an expression sees it. */
export interface RowView {
  /** The value in a slot; nothing where the variable is unbound. */
  readonly valueAt: (slot: number) => Value | undefined;
}
