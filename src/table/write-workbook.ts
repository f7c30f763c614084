import type { Term } from '../rdf/terms.ts';
import {
  dayCell,
  tooLargeForWorkbook,
  widthOf,
  workbookLimits,
  writeSheets,
  type Cell,
  type Sheet,
} from '../serialise/tables/workbook.ts';
import { inLanguage, type Language, type Text } from '../site/text.ts';
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

/** Why a workbook cannot hold a table; nothing where it can. */
export function tooLargeForExcel({
  columns,
  rows,
}: Pick<Selection, 'columns' | 'rows'>): Text | undefined {
  const isLong = rows.some((row) =>
    columns.some(
      (column, place) => cellText(row[place] ?? [], column).length > workbookLimits.characters,
    ),
  );
  return isLong || rows.length >= workbookLimits.rows ? tooLargeForWorkbook : undefined;
}

/**
 * A workbook of Excel's with a table and a sheet that tells of it.
 *
 * @param day when it counts as made, so that the same table is the same bytes
 */
export function writeWorkbook(
  table: Table,
  { columns, rows }: Pick<Selection, 'columns' | 'rows'>,
  { language, day }: { readonly language: Language; readonly day: Date },
): Promise<Buffer> {
  const cells = rows.map((row) => columns.map((column, place) => toCell(row[place] ?? [], column)));
  const title = inLanguage(table.title, language);
  const sheet: Sheet = {
    title,
    rows: [columns.map(({ name }) => name), ...cells],
    widths: columns.map((_, place) => widthOf(cells.map((row) => row[place] ?? null))),
    isFiltered: true,
    linked: columns.flatMap(({ datatype }, place) => (datatype === 'anyURI' ? [place] : [])),
  };
  return writeSheets([sheet, aboutSheet(table, columns, language)], { title, day });
}

function aboutSheet(table: Table, columns: readonly Column[], language: Language): Sheet {
  const { licenses, rights } = table.termsOfUse;
  const say = (text: Text): string => inLanguage(text, language);
  return {
    title: say(words.about),
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
    widths: [24, 36, 60, 12],
    isFiltered: false,
    linked: [1],
  };
}

/** Years and codes stay texts: a number would lose their noughts. */
function toCell(values: readonly Term[], column: Column): Cell {
  if (values.length === 0) return null;
  const [only] = values;
  if (values.length > 1 || !only) return cellText(values, column);
  if (column.datatype === 'date') return dayCell(only.value) ?? only.value;
  return typed(only.value, column);
}
