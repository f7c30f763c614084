import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { letters, sheetName, written } from './workbook-words.ts';

/** A sheet that people fill in: its head and its first column stay in sight, and what is not to be changed is protected, without a password. */
export interface Filling {
  /** What is told of each column when one points at its head. */
  readonly notes: readonly string[];
  /** Rows below the head that may be filled in, those that are filled included. */
  readonly rows: number;
  /** Whether a cell may be changed; the first row below the head is 0. */
  readonly isOpen: (row: number, column: number) => boolean;
  /** How each column's cells are kept: a text stays as it is typed. */
  readonly formats: readonly CellFormat[];
  /** Columns with a list to pick from. */
  readonly picks: readonly Pick[];
}

export type CellFormat = 'text' | 'day' | 'number';

export interface Pick {
  /** From 0. */
  readonly column: number;
  /** Where the list is. */
  readonly list: { readonly sheet: string; readonly column: number; readonly length: number };
  /** What is told to whoever types something else; nothing where anything may be typed. */
  readonly refusal?: string | undefined;
}

/** The signs by which programs know how cells are kept. */
const numberFormats: Readonly<Record<CellFormat, string>> = {
  text: '@',
  day: 'yyyy-mm-dd',
  number: 'General',
};

/** The styles, notes, lists and protection of a sheet that people fill in. */
export function toBeFilled(
  { notes, rows, isOpen, formats, picks }: Filling,
  content: readonly (readonly CellValue[])[],
  widths: readonly number[],
): Partial<WriteSheet> {
  const heads = notes.map((text, column) => {
    const style: CellStyle = { font: { bold: true }, fill: shade, alignment };
    const comment = text === '' ? {} : { comment: { text: String(written(text)) } };
    return [`0,${column}`, { style, ...comment }] as const;
  });
  const body = Array.from({ length: rows }, (_, row) =>
    formats.map((format, column) => {
      const style: CellStyle = {
        protection: { locked: !isOpen(row, column) },
        ...(!isOpen(row, column) && { fill: shade }),
        alignment,
        numFmt: numberFormats[format],
      };
      return [`${row + 1},${column}`, { style }] as const;
    }),
  );
  return {
    cells: new Map([...heads, ...body.flat()]),
    rowDefs: new Map(content.map((row, index) => [index, { height: heightOf(row, widths) }])),
    freezePane: { rows: 1, columns: 1 },
    protection: { sheet: true, formatColumns: true, formatRows: true },
    dataValidations: picks.map(({ column, list, refusal }) => ({
      type: 'list',
      range: `${letters(column + 1)}2:${letters(column + 1)}${rows + 1}`,
      formula1: `'${sheetName(list.sheet)}'!$${letters(list.column + 1)}$2:$${letters(list.column + 1)}$${list.length + 1}`,
      allowBlank: true,
      ...(refusal === undefined
        ? { showErrorMessage: false }
        : { showErrorMessage: true, errorMessage: refusal.slice(0, longestRefusal) }),
    })),
  };
}

/** What Excel shows of a refusal (Excel specifications and limits). */
const longestRefusal = 225;

/** What is not to be changed is grey. */
const shade = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: 'EDEDED' },
} satisfies CellStyle['fill'];

const alignment = { wrapText: true, vertical: 'top' } satisfies CellStyle['alignment'];

/** Heights in points: of a line, and of the most lines that a row shows. */
const [line, mostLines] = [15, 8];

/** The height that shows a row's cells: not every program works it out. */
function heightOf(row: readonly CellValue[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => {
    if (typeof cell !== 'string') return 1;
    const width = Math.max(1, (widths[column] ?? 1) - 2);
    return cell
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / width)), 0);
  });
  return line * Math.min(mostLines, Math.max(1, ...lines));
}
