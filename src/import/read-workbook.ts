import type { Cell, Sheet } from 'hucre/xlsx';
import type { Text } from '../site/text.ts';
import { unzip } from './unzip.ts';

/** What stands in a cell: what was typed, a day as `2026-11-29`, or something that is worked out. */
export interface BookCell {
  readonly kind: 'empty' | 'text' | 'number' | 'day' | 'moment' | 'boolean' | 'formula' | 'error';
  /** Line ends are line feeds, and there are no blanks around it. */
  readonly text: string;
}

export interface BookSheet {
  readonly name: string;
  /** The first is the head. */
  readonly rows: readonly (readonly BookCell[])[];
}

export type BookReading =
  | { readonly outcome: 'read'; readonly sheets: readonly BookSheet[] }
  | { readonly outcome: 'mistaken'; readonly mistake: Text };

/** What is read of a workbook at most. */
export const bookLimits = {
  bytes: 20_000_000,
  unpacked: { files: 2_000, bytes: 100_000_000 },
  sheets: 300,
  rows: 20_000,
  columns: 300,
} as const;

/** The columns and rows of which cells are read: one more than there may be, so that one too many is seen. */
const range = `A1:KP${bookLimits.rows + 2}`;

/** Reads a workbook of Excel's (ECMA-376), within bounds. Nothing that it links to is fetched, and nothing in it is run. */
export async function readWorkbook(bytes: Buffer): Promise<BookReading> {
  if (bytes.length > bookLimits.bytes) return { outcome: 'mistaken', mistake: tooLarge };
  const { outcome } = unzip(bytes, bookLimits.unpacked);
  if (outcome !== 'read')
    return { outcome: 'mistaken', mistake: outcome === 'too-large' ? tooLarge : noWorkbook };
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(bytes, { range, readStyles: false }).catch(() => undefined);
  if (book === undefined) return { outcome: 'mistaken', mistake: noWorkbook };
  const isTooLarge =
    book.sheets.length > bookLimits.sheets ||
    book.sheets.some(
      ({ rows }) =>
        rows.length > bookLimits.rows + 1 || rows.some((row) => row.length > bookLimits.columns),
    );
  if (isTooLarge) return { outcome: 'mistaken', mistake: tooLarge };
  return { outcome: 'read', sheets: book.sheets.map(readSheet) };
}

function readSheet({ name, rows, cells }: Sheet): BookSheet {
  return {
    name,
    rows: rows.map((row, index) =>
      row.map((value, column) => readCell(value, cells?.get(`${index},${column}`))),
    ),
  };
}

function readCell(value: Sheet['rows'][number][number], cell: Cell | undefined): BookCell {
  if (cell?.formula !== undefined) return { kind: 'formula', text: `=${cell.formula}` };
  if (cell?.type === 'error') return { kind: 'error', text: String(value) };
  if (value === null) return { kind: 'empty', text: '' };
  if (value instanceof Date) return readMoment(value);
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  const text = value.replaceAll(/\r\n?/g, '\n').trim();
  return { kind: text === '' ? 'empty' : 'text', text };
}

function readMoment(value: Date): BookCell {
  if (Number.isNaN(value.getTime())) return { kind: 'error', text: '' };
  const [day = '', time = ''] = value.toISOString().split('T');
  return time === '00:00:00.000Z'
    ? { kind: 'day', text: day }
    : { kind: 'moment', text: value.toISOString() };
}

const tooLarge: Text = {
  sv: `Arbetsboken är för stor. Den får ha ${bookLimits.rows} rader och ${bookLimits.columns} kolumner i ett blad. Exportera den på nytt, och ändra i den.`,
  en: `The workbook is too large. It may have ${bookLimits.rows} rows and ${bookLimits.columns} columns in a sheet. Export it again, and change that.`,
};

const noWorkbook: Text = {
  sv: 'Filen är ingen arbetsbok som går att läsa. Spara den i Excel som .xlsx, utan lösenord.',
  en: 'The file is no workbook that can be read. Save it in Excel as .xlsx, without a password.',
};
