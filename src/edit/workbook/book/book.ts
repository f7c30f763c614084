import type { NamedNode, Term } from '../../../rdf/terms.ts';
import type { Language } from '../../../site/text.ts';
import type { Input } from '../../forms/fields/form.ts';
import type { Kind } from '../../new/things/kinds.ts';

/** A workbook for editing: a sheet for each class that files say things of. */
export interface Book {
  readonly baseIri: string;
  readonly language: Language;
  readonly sheets: readonly EditingSheet[];
}

export interface EditingSheet {
  /** What Excel takes for a name; no other sheet has it. */
  readonly name: string;
  readonly class: NamedNode;
  /** What new things are made as; `undefined` where none can be made in a workbook. */
  readonly kind: Kind | undefined;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly BookRow[];
}

/** What a column holds: the address of things, a leaf of them, or what is asked of new things alone. */
export interface BookColumn {
  /** `+id`, `+of`, `+quote`, or that of a leaf. */
  readonly key: string;
  /** No other column of the sheet has it. */
  readonly title: string;
  readonly help: string;
  readonly input: Input;
  readonly options: readonly Term[];
  readonly isSeveral: boolean;
}

export interface BookRow {
  /** The address below the base. */
  readonly id: string;
  /** A cell for each column; `undefined` where it cannot be changed. */
  readonly cells: readonly (string | undefined)[];
}

/** Columns that are no leaves. */
export const own = { id: '+id', of: '+of', quote: '+quote' } as const;

/** The sheet that says which columns and things there were, and what they held. */
export const recordSheet = 'styrkedata';

/** What workbooks of this form begin with. */
export const recordMark = ['styrkedata', '1'] as const;
