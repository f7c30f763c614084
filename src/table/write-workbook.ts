import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Term } from '../rdf/terms.ts';
import type { Language, Text } from '../site/text.ts';
import type { Selection } from './choose.ts';
import { cellText, type Column, type Table } from './table.ts';
import { typed } from './write-json.ts';

const words = {
  about: { sv: 'Om tabellen', en: 'About the table' },
  column: { sv: 'Kolumn', en: 'Column' },
  title: { sv: 'Namn', en: 'Name' },
  meaning: { sv: 'Betydelse', en: 'Meaning' },
  kind: { sv: 'Datatyp', en: 'Datatype' },
  terms: { sv: 'Villkor', en: 'Terms of use' },
  address: { sv: 'Adress', en: 'Address' },
} satisfies Record<string, Text>;

/** What a sheet and a cell can hold (Excel specifications and limits). */
const [mostRows, mostCharacters] = [1_048_576, 32_767];

/** Why a workbook cannot hold a table; nothing where it can. */
export function tooLargeForExcel({
  columns,
  rows,
}: Pick<Selection, 'columns' | 'rows'>): Text | undefined {
  const isLong = rows.some((row) =>
    columns.some((column, place) => cellText(row[place] ?? [], column).length > mostCharacters),
  );
  if (!isLong && rows.length < mostRows) return undefined;
  return {
    sv: `Excel tar högst ${mostRows - 1} rader och ${mostCharacters} tecken i en cell. Hämta tabellen som CSV, eller en del av den.`,
    en: `Excel takes at most ${mostRows - 1} rows, and ${mostCharacters} characters in a cell. Fetch the table as CSV, or a part of it.`,
  };
}

/** Widths in characters: what is longer is cut on the screen, not in the cell. */
const [narrowest, widest] = [10, 60];

/**
 * A workbook of Excel's with a table and a sheet that tells of it. Texts are texts, whatever they begin with: no
 * formula can come from data.
 *
 * @param day when it counts as made, so that the same table is the same bytes
 */
export async function writeWorkbook(
  table: Table,
  { columns, rows }: Pick<Selection, 'columns' | 'rows'>,
  { language, day }: { readonly language: Language; readonly day: Date },
): Promise<Buffer> {
  const cells = rows.map((row) => columns.map((column, place) => toCell(row[place] ?? [], column)));
  const sheet: WriteSheet = {
    name: sheetName(table.title[language]),
    rows: [columns.map(({ name }) => name), ...cells],
    columns: columns.map((_, place) => ({ width: widthOf(cells.map((row) => row[place])) })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(columns.length)}${cells.length + 1}` },
  };
  const bytes = await writeXlsx({
    sheets: [sheet, aboutSheet(table, columns, language)],
    properties: { title: table.title[language], created: day, modified: day },
  });
  return Buffer.from(bytes);
}

function aboutSheet(table: Table, columns: readonly Column[], language: Language): WriteSheet {
  const { licenses, rights } = table.termsOfUse;
  const say = (text: Text): string => text[language];
  return {
    name: say(words.about),
    rows: [
      [say(table.title)],
      [say(table.description)],
      [say(words.address), table.iri.value],
      ...[...licenses, ...rights].map(({ value }) => [say(words.terms), value]),
      [],
      [words.column, words.title, words.meaning, words.kind].map(say),
      ...columns.map(({ name, title, description, datatype }) => [
        name,
        say(title),
        say(description),
        datatype,
      ]),
    ],
    columns: [{ width: 24 }, { width: 36 }, { width: 60 }, { width: 12 }],
  };
}

/** Years and codes stay texts: a number would lose their noughts. */
function toCell(values: readonly Term[], column: Column): CellValue {
  if (values.length === 0) return null;
  const [only] = values;
  if (values.length > 1 || !only) return cellText(values, column);
  if (column.datatype === 'date' && /^\d{4}-\d\d-\d\d$/.test(only.value))
    return new Date(`${only.value}T00:00:00Z`);
  return typed(only.value, column);
}

function widthOf(cells: readonly (CellValue | undefined)[]): number {
  const longest = Math.max(0, ...cells.map((cell) => String(cell ?? '').length));
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** What Excel takes for a name: 31 characters, without a few signs. */
function sheetName(title: string): string {
  return title.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31);
}

/** The letters of the last column: A, …, Z, AA. */
function letters(count: number): string {
  const rest = (count - 1) % 26;
  const before = Math.floor((count - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + rest);
}
