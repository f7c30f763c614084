import type { BookCell, BookSheet } from '../../import/read-workbook.ts';
import type { Finding } from '../../load/finding.ts';
import { languages, type Language } from '../../site/text.ts';
import { own, recordMark, recordSheet } from './book/book.ts';
import { missingColumn, missingSheet, noRecord, unknownColumn } from './messages.ts';
import { wrong } from './places.ts';

/** What a workbook was made with. */
export interface BookRecord {
  readonly baseIri: string;
  readonly language: Language;
  readonly sheets: readonly RecordedSheet[];
}

export interface RecordedSheet {
  readonly name: string;
  /** IRI of the class. */
  readonly class: string;
  readonly columns: readonly RecordedColumn[];
  /** By address: a hash of each cell, in the order of the columns; `-` for one that could not be changed. */
  readonly things: ReadonlyMap<string, readonly string[]>;
}

export interface RecordedColumn {
  readonly key: string;
  readonly title: string;
}

/** A sheet as it came back: its rows with a cell for each recorded column that is still there. */
export interface FilledSheet extends RecordedSheet {
  readonly rows: readonly FilledRow[];
}

export interface FilledRow {
  /** Its number in the sheet, from 0. */
  readonly row: number;
  readonly cells: readonly FilledCell[];
}

export interface FilledCell {
  readonly key: string;
  /** Number of the column in the sheet, from 0. */
  readonly column: number;
  readonly cell: BookCell;
}

export interface FilledBook {
  readonly record: BookRecord | undefined;
  readonly sheets: readonly FilledSheet[];
  readonly findings: readonly Finding[];
}

/** Reads what came back of a workbook, by what it says it was made with. */
export function readBook(sheets: readonly BookSheet[]): FilledBook {
  const record = readRecord(sheets.find(({ name }) => name === recordSheet)?.rows ?? []);
  if (record === undefined)
    return { record, sheets: [], findings: [wrong({ sheet: recordSheet }, noRecord)] };
  const findings: Finding[] = [];
  const filled = record.sheets.flatMap((recorded): FilledSheet[] => {
    const sheet = sheets.find(({ name }) => name === recorded.name);
    if (sheet === undefined) {
      findings.push(wrong({ sheet: recorded.name }, missingSheet));
      return [];
    }
    const read = readSheet(recorded, sheet);
    findings.push(...read.findings);
    return read.findings.length > 0 ? [] : [{ ...recorded, rows: read.rows }];
  });
  return { record, sheets: filled, findings };
}

function readSheet(
  { name, columns }: RecordedSheet,
  { rows: [head = [], ...body] }: BookSheet,
): { readonly rows: readonly FilledRow[]; readonly findings: readonly Finding[] } {
  const titles = head.map(({ text }) => text);
  const unknown = titles.flatMap((title, column) => {
    const isKnown = columns.some((each) => each.title === title);
    const isFirst = titles.indexOf(title) === column;
    const hasCells = title !== '' || body.some((row) => isFilled(row[column]));
    return hasCells && !(isKnown && isFirst)
      ? [wrong({ sheet: name, row: 0, column }, unknownColumn(title))]
      : [];
  });
  const missing = columns.flatMap(({ title }) =>
    titles.includes(title) ? [] : [wrong({ sheet: name, row: 0 }, missingColumn(title))],
  );
  const places = columns.map(({ key, title }) => ({ key, column: titles.indexOf(title) }));
  const rows = body.flatMap((cells, index): FilledRow[] => {
    if (!cells.some(isFilled)) return [];
    const filled = places.map(({ key, column }) => ({ key, column, cell: cells[column] ?? empty }));
    return [{ row: index + 1, cells: filled }];
  });
  return { rows, findings: [...missing, ...unknown] };
}

const empty: BookCell = { kind: 'empty', text: '' };

function isFilled(cell: BookCell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'empty';
}

/** The cell of a row that has the address. */
export function idCellOf({ cells }: FilledRow): FilledCell | undefined {
  return cells.find(({ key }) => key === own.id);
}

function readRecord([head, ...rows]: readonly (readonly BookCell[])[]): BookRecord | undefined {
  const [mark, form, baseIri = '', tongue = ''] = textsOf(head);
  const language = languages.find((each) => each === tongue);
  if (mark !== recordMark[0] || form !== recordMark[1] || language === undefined) return undefined;
  const sheets = new Map<string, OpenSheet>();
  for (const row of rows) {
    const [what, name = '', one = '', other = ''] = textsOf(row);
    const sheet = sheets.get(name);
    if (what === 'sheet') sheets.set(name, { class: one, columns: [], things: new Map() });
    else if (what === 'column') sheet?.columns.push({ key: one, title: other });
    else if (what === 'thing') sheet?.things.set(one, other.split(' '));
  }
  return { baseIri, language, sheets: [...sheets].map(([name, sheet]) => ({ name, ...sheet })) };
}

interface OpenSheet {
  readonly class: string;
  readonly columns: RecordedColumn[];
  readonly things: Map<string, readonly string[]>;
}

function textsOf(row: readonly BookCell[] = []): readonly (string | undefined)[] {
  return row.map(({ text }) => text);
}
