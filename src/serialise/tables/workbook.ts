import type { CellValue } from 'hucre/xlsx';
import type { Text } from '../../site/text.ts';
import { toBeFilled, type Filling } from './workbook-filling.ts';
import { letters, sheetName, written } from './workbook-words.ts';

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
      ...(rest.filling && toBeFilled(rest.filling, rows, widths)),
      ...(rest.isHidden && { hidden: true }),
    })),
    properties: { title, created: day, modified: day },
  });
  return Buffer.from(bytes);
}

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
