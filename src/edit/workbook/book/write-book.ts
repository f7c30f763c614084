import {
  dayCell,
  widthOf,
  writeSheets,
  type Cell,
  type Sheet,
} from '../../../serialise/tables/workbook.ts';
import type { CellFormat, Pick } from '../../../serialise/tables/workbook-filling.ts';
import type { Term } from '../../../rdf/terms.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import {
  own,
  recordMark,
  recordSheet,
  type Book,
  type BookColumn,
  type EditingSheet,
} from './book.ts';
import { cellHash } from './cell-hash.ts';
import { truth } from './cell-text.ts';
import { newNamer, type LinkNames } from './link-names.ts';
import { bookWords, instructions, notInList } from './words.ts';
import { inLanguage } from '../../../site/text.ts';

/** Empty rows for new things. */
const newRows = 30;

/** A list that is longer is of no help to anybody. */
const longestList = 1_000;

/** Lists to pick from, each once, in the order of their columns. */
type Lists = Map<string, { readonly title: string; readonly names: readonly string[] }>;

/**
 * The workbook as a file of Excel's.
 *
 * @param day when it counts as made
 */
export async function writeBook(book: Book, snapshot: Snapshot, day: Date): Promise<Buffer> {
  const { language, sheets } = book;
  const lists: Lists = new Map();
  const names = newNamer(snapshot, language);
  const filled = sheets.map((sheet) => toSheet(sheet, { book, lists, names }));
  const all = [
    readMe(book),
    ...filled,
    listSheet(lists, inLanguage(bookWords.lists, language)),
    recordOf(book),
  ];
  return writeSheets(all, { title: inLanguage(bookWords.title, language), day });
}

interface Writing {
  readonly book: Book;
  readonly lists: Lists;
  readonly names: (options: readonly Term[]) => LinkNames;
}

function toSheet({ name, columns, rows, kind }: EditingSheet, writing: Writing): Sheet {
  const formats = columns.map(formatOf);
  const cells = rows.map((row) =>
    row.cells.map((text, column) => cellOf(text ?? '', formats[column] ?? 'text')),
  );
  return {
    title: name,
    rows: [columns.map(({ title }) => title), ...cells],
    widths: columns.map(({ title }, column) =>
      Math.max(
        Math.min(title.length + 2, 24),
        widthOf(cells.map((row) => row[column] ?? null)) * 0.8,
      ),
    ),
    isFiltered: false,
    filling: {
      notes: columns.map(({ help }) => help),
      rows: rows.length + (kind === undefined ? 0 : newRows),
      isOpen: (row, column) => isOpen(rows[row]?.cells, columns[column], column),
      formats,
      picks: columns.flatMap((column, index) => pickOf(column, index, writing) ?? []),
    },
  };
}

/** What is asked of new things alone is closed where one is there; an address is always closed. */
function isOpen(
  cells: readonly (string | undefined)[] | undefined,
  column: BookColumn | undefined,
  index: number,
): boolean {
  if (column === undefined || column.key === own.id) return false;
  if (cells === undefined) return true;
  return cells[index] !== undefined;
}

function formatOf({ input, isSeveral }: BookColumn): CellFormat {
  if (isSeveral) return 'text';
  return input === 'date' ? 'day' : input === 'number' ? 'number' : 'text';
}

function cellOf(text: string, format: CellFormat): Cell {
  if (text === '') return null;
  if (format === 'day') return dayCell(text) ?? text;
  return format === 'number' && String(Number(text)) === text ? Number(text) : text;
}

function pickOf(
  column: BookColumn,
  index: number,
  { book, lists, names: namesFor }: Writing,
): Pick | undefined {
  const { language } = book;
  const names =
    column.input === 'boolean'
      ? [inLanguage(truth.true, language), inLanguage(truth.false, language)]
      : namesFor(column.options).all;
  const isPicked = ['pick', 'address', 'boolean'].includes(column.input);
  if (!isPicked || names.length === 0 || names.length > longestList) return undefined;
  const key = JSON.stringify(names);
  if (!lists.has(key)) lists.set(key, { title: column.title, names });
  return {
    column: index,
    list: {
      sheet: inLanguage(bookWords.lists, language),
      column: [...lists.keys()].indexOf(key),
      length: names.length,
    },
    // Several values are none of the list, and addresses need not be.
    refusal:
      column.isSeveral || column.input === 'address' ? undefined : inLanguage(notInList, language),
  };
}

function listSheet(lists: Lists, title: string): Sheet {
  const all = [...lists.values()];
  const longest = Math.max(0, ...all.map(({ names }) => names.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    all.map(({ names }) => names[row] ?? null),
  );
  return {
    title,
    rows: [all.map((list) => list.title), ...rows],
    widths: all.map(({ names }) => widthOf(names)),
    isFiltered: false,
    filling: {
      notes: all.map(() => ''),
      rows: 0,
      isOpen: () => false,
      formats: [],
      picks: [],
    },
  };
}

function readMe({ language }: Book): Sheet {
  return {
    title: inLanguage(bookWords.readMe, language),
    rows: instructions.map((text) => [inLanguage(text, language)]),
    widths: [120],
    isFiltered: false,
  };
}

/** What was exported: which columns there are, and a hash of what each cell held. */
function recordOf({ baseIri, language, sheets }: Book): Sheet {
  const rows = sheets.flatMap(({ name, class: of, columns, rows: things }) => [
    ['sheet', name, of.value],
    ...columns.map(({ key, title }) => ['column', name, key, title]),
    ...things.map(({ id, cells }) => [
      'thing',
      name,
      id,
      cells.map((text) => (text === undefined ? '-' : cellHash(text))).join(' '),
    ]),
  ]);
  return {
    title: recordSheet,
    rows: [[...recordMark, baseIri, language], ...rows],
    widths: [10, 20, 40, 40],
    isFiltered: false,
    isHidden: true,
  };
}
