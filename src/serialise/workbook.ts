import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import type { Text } from '../site/text.ts';

/** Value of a cell: a text is a text, whatever it begins with, so that no formula can come from data. */
export type Cell = CellValue;

/** A sheet of a workbook. */
export interface Sheet {
  readonly title: string;
  /** The first is the head where there is a filter. */
  readonly rows: readonly (readonly Cell[])[];
  /** Widths of columns in characters. */
  readonly widths: readonly number[];
  /** Whether the head stays in sight and rows can be chosen by it. */
  readonly isFiltered: boolean;
  /** Columns, from 0, whose addresses are links to press; none unless given. */
  readonly linked?: readonly number[];
  /** How it is filled in by people; it is only to be read unless given. */
  readonly filling?: Filling;
  /** Whether nobody sees it who does not ask for it. */
  readonly isHidden?: boolean;
}

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

/** What a sheet and a cell can hold (Excel specifications and limits). */
export const workbookLimits = { rows: 1_048_576, characters: 32_767 } as const;

/** Why a workbook cannot hold something. */
export const tooLargeForWorkbook: Text = {
  sv: `Excel tar högst ${workbookLimits.rows - 1} rader och ${workbookLimits.characters} tecken i en cell. Hämta som CSV, eller en del i taget.`,
  en: `Excel takes at most ${workbookLimits.rows - 1} rows, and ${workbookLimits.characters} characters in a cell. Fetch it as CSV, or a part of it.`,
};

/**
 * Writes sheets as a workbook of Excel's (ECMA-376).
 *
 * @param day when it counts as made, so that the same sheets are the same bytes
 */
export async function writeSheets(
  sheets: readonly Sheet[],
  { title, day }: { readonly title: string; readonly day: Date },
): Promise<Buffer> {
  // Loaded when somebody asks for a workbook: a start need not wait for it.
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    sheets: sheets.map(({ title: name, rows, widths, isFiltered, linked = [], ...rest }) => ({
      name: sheetName(name),
      rows: rows.map((row) => row.map(written)),
      cells: linksIn(rows, linked),
      columns: widths.map((width) => ({ width })),
      ...(isFiltered && {
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${letters(Math.max(1, widths.length))}${rows.length}` },
      }),
      ...(rest.filling && toBeFilled(rest.filling)),
      ...(rest.isHidden && { hidden: true }),
    })),
    properties: { title, created: day, modified: day },
  });
  return Buffer.from(bytes);
}

/** The signs by which programs know how cells are kept. */
const numberFormats: Readonly<Record<CellFormat, string>> = {
  text: '@',
  day: 'yyyy-mm-dd',
  number: 'General',
};

/** The styles, notes, lists and protection of a sheet that people fill in. */
function toBeFilled({ notes, rows, isOpen, formats, picks }: Filling): Partial<WriteSheet> {
  const heads = notes.map((text, column) => {
    const style: CellStyle = {
      font: { bold: true },
      alignment: { wrapText: true, vertical: 'top' },
    };
    const comment = text === '' ? {} : { comment: { text: String(written(text)) } };
    return [`0,${column}`, { style, ...comment }] as const;
  });
  const body = Array.from({ length: rows }, (_, row) =>
    formats.map((format, column) => {
      const style: CellStyle = {
        protection: { locked: !isOpen(row, column) },
        alignment: { wrapText: true, vertical: 'top' },
        numFmt: numberFormats[format],
      };
      return [`${row + 1},${column}`, { style }] as const;
    }),
  );
  return {
    cells: new Map([...heads, ...body.flat()]),
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

/** So many links one sheet may have, and so long they may be (Excel specifications and limits). */
const [mostLinks, longestLink] = [65_530, 2_079];

/** Links by their place; none at all where there are more than a sheet may have. */
function linksIn(rows: Sheet['rows'], linked: readonly number[]) {
  const links = rows.flatMap((row, index) =>
    linked.flatMap((column) => {
      const cell = row[column];
      const isLink =
        typeof cell === 'string' && cell.length <= longestLink && /^https?:\/\/[^\s"]+$/.test(cell);
      return isLink ? [[`${index},${column}`, { hyperlink: { target: cell } }] as const] : [];
    }),
  );
  return new Map(links.length > mostLinks ? [] : links);
}

/** What reads as an escape in a workbook, and characters that no XML can hold (ECMA-376-1 §22.9.2.19, ST_Xstring). */
const needsEscape = /_(?=x[\da-f]{4}_)|[\ufffe\uffff]|\p{Surrogate}/giu;

function written(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  return cell.replace(needsEscape, (sign) => `_x${codeOf(sign)}_`);
}

function codeOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** A day as a cell has it; nothing for what is none, or one before the calendar of Excel begins. */
export function dayCell(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1900-03-01') return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? undefined : day;
}

/** Widths in characters: what is longer is cut on the screen, not in the cell. */
const [narrowest, widest] = [10, 60];

/** The width that shows a column's cells, within bounds. */
export function widthOf(cells: readonly Cell[]): number {
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, String(cell ?? '').length),
    0,
  );
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** What Excel takes for a name: 31 characters, without a few signs. */
export function sheetName(title: string): string {
  return title.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31);
}

/** The letters of a column, from 1: A, …, Z, AA. */
export function letters(count: number): string {
  const rest = (count - 1) % 26;
  const before = Math.floor((count - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + rest);
}
