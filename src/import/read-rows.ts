import { decodeUtf8 } from '../load/decode-utf8.ts';
import type { Mistake } from '../load/text/mistake.ts';
import type { Text } from '../site/text.ts';
import { readCsv, type Cell } from './read-csv.ts';

/** The columns of a table of codes, which its first row names in any order. */
const columns = [
  { name: 'dimension', names: ['dimension'] },
  { name: 'code', names: ['code', 'kod'] },
  { name: 'sv', names: ['sv', 'label_sv', 'label@sv'] },
  { name: 'en', names: ['en', 'label_en', 'label@en'] },
] as const;

type Column = (typeof columns)[number]['name'];

/** A row of the table: a cell for each column. */
export type Row = Readonly<Record<Column, Cell>>;

/** Rows that can be used, and what is wrong with the others. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly mistakes: readonly Mistake[];
}

/** Reads bytes as a table of codes. */
export function readRows(bytes: Buffer): Rows {
  const decoded = decodeUtf8(bytes);
  if (decoded.outcome === 'broken') return { rows: [], mistakes: [decoded.mistake] };
  const table = readCsv(decoded.text);
  if (table.outcome === 'broken') return { rows: [], mistakes: [table.mistake] };
  const [header = [], ...body] = table.rows;
  const mistakes = checkHeader(header);
  if (mistakes.length > 0) return { rows: [], mistakes };
  if (body.length === 0) return { rows: [], mistakes: [{ position: top, message: noRows }] };
  const whole = body.filter((row) => row.length === header.length);
  const others = body.filter((row) => !whole.includes(row));
  return {
    rows: whole.flatMap((row) => rowOf(row, header) ?? []),
    mistakes: others.map((row) => ({
      // The first value too many, or the last before those that are missing.
      position: (row[header.length] ?? row.at(-1))?.position(),
      message: wrongLength(row.length, header.length),
    })),
  };
}

const top = { line: 1, column: 1 };

function checkHeader(header: readonly Cell[]): Mistake[] {
  const found = header.map(columnOf);
  const missing = columns.filter(({ name }) => !found.includes(name));
  const surplus = header.filter((cell, index) => {
    const column = columnOf(cell);
    return column === undefined || found.indexOf(column) !== index;
  });
  return [
    ...(missing.length > 0 ? [{ position: top, message: missingColumns(missing) }] : []),
    ...surplus.map((cell) => ({ position: cell.position(), message: unknownColumn(cell.text) })),
  ];
}

function columnOf({ text }: Cell): Column | undefined {
  const written = text.toLowerCase();
  return columns.find(({ names }) => names.some((name) => name === written))?.name;
}

function rowOf(row: readonly Cell[], header: readonly Cell[]): Row | undefined {
  const cellOf = (column: Column): Cell | undefined =>
    row[header.findIndex((cell) => columnOf(cell) === column)];
  const [dimension, code, sv, en] = columns.map(({ name }) => cellOf(name));
  return dimension && code && sv && en ? { dimension, code, sv, en } : undefined;
}

const noRows: Text = {
  sv: 'Det finns inga koder under rubrikraden. Lägg till en rad för varje kod.',
  en: 'There are no codes below the header row. Add a row for each code.',
};

function missingColumns(missing: readonly { readonly name: Column }[]): Text {
  const names = missing.map(({ name }) => name).join(', ');
  return {
    sv: `Den första raden ska namnge kolumnerna dimension, code, sv och en. Här saknas ${names}. Lägg till rubriken.`,
    en: `The first row must name the columns dimension, code, sv and en. Missing here: ${names}. Add the heading.`,
  };
}

function unknownColumn(name: string): Text {
  return {
    sv: `Kolumnen ”${name}” är okänd eller står två gånger. Ta bort den: kolumnerna är dimension, code, sv och en.`,
    en: `The column “${name}” is unknown or stands twice. Remove it: the columns are dimension, code, sv and en.`,
  };
}

function wrongLength(found: number, expected: number): Text {
  return {
    sv: `Raden har ${found} värden men rubrikraden ${expected}. Lägg till det som saknas, eller sätt citattecken (") om ett värde som innehåller skiljetecknet.`,
    en: `The row has ${found} values but the header row ${expected}. Add what is missing, or put quotation marks (") around a value that contains the separator.`,
  };
}
