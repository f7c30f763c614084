import type { TermsOfUse } from '../describe/terms-of-use.ts';
import type { NamedNode, Term } from '../rdf/terms.ts';
import type { Text } from '../site/text.ts';

/** Column of a table (CSV on the Web, Metadata §5.6). Its name is a contract: programs ask for it. */
export interface Column {
  readonly name: string;
  readonly title: Text;
  /** What a cell says; empty where the title says it all. */
  readonly description: Text;
  readonly datatype: Datatype;
  /** The language of its texts, where it has those of one language alone. */
  readonly language: string | undefined;
  /** The property that a cell is the value of, where it is one of the row's own thing. */
  readonly property: NamedNode | undefined;
  /** Whether a cell is the address of the thing that the row is about. */
  readonly isSubject: boolean;
  /** What stands between values, where a row may have several. */
  readonly separator: string | undefined;
  /** Name of the table whose rows the addresses in this column are about. */
  readonly refersTo: string | undefined;
}

/** Datatypes of columns, as CSV on the Web names XML Schema's. */
export const datatypes = [
  'string',
  'anyURI',
  'integer',
  'decimal',
  'boolean',
  'date',
  'gYear',
] as const;
export type Datatype = (typeof datatypes)[number];

/** The values of a row, those of each column in its place. */
export type Row = readonly (readonly Term[])[];

/** A table that the data declares, with its rows. */
export interface Table {
  readonly iri: NamedNode;
  /** The last part of its address, which files are named after. */
  readonly name: string;
  readonly title: Text;
  /** What a row is, in a sentence. */
  readonly description: Text;
  readonly columns: readonly Column[];
  /** Names of the columns whose values tell rows apart. */
  readonly key: readonly string[];
  /** The class whose things the rows are about. */
  readonly ofClass: NamedNode;
  readonly rows: readonly Row[];
  /** Those of the graphs that its cells come from. */
  readonly termsOfUse: TermsOfUse;
}

/** Between values of a cell that is not meant to have several: none is left out. */
const usualSeparator = '|';

/** A cell as one text. */
export function cellText(values: readonly Term[], { separator }: Column): string {
  return values.map(({ value }) => value).join(separator ?? usualSeparator);
}

/** A column whose values are those of another table's only key. */
export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly key: string;
}

/** The columns that lead to rows of other tables. A key of one column can be named by one cell; a list is none. */
export function foreignKeysOf(
  { columns }: Pick<Table, 'columns'>,
  tables: readonly Table[],
): readonly ForeignKey[] {
  return columns.flatMap(({ name, refersTo, separator }) => {
    const table = tables.find((other) => other.name === refersTo);
    const [key, ...more] = table?.key ?? [];
    const isKey = table && key !== undefined && more.length === 0 && separator === undefined;
    return isKey ? [{ column: name, table: table.name, key }] : [];
  });
}
