import type { Text } from '../site/text.ts';
import { compareCells } from './row-order.ts';
import type { Column, Row, Table } from './table.ts';

/** Parameters that are no column's name. */
export const parameters = ['columns', 'sort', 'limit', 'offset'] as const;

/** A part of a table: some columns, rows with some values, in some order, from one place to another. */
export interface Selection {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows that were there before `limit` and `offset`. */
  readonly total: number;
  readonly offset: number;
  /** `undefined` where all rows were wanted. */
  readonly limit: number | undefined;
}

export type Choice =
  | { readonly outcome: 'chosen'; readonly selection: Selection }
  /** What is asked for is not there; the reason tells what is. */
  | { readonly outcome: 'mistaken'; readonly reason: Text };

/**
 * Chooses from a table as an address asks: `columns=a,b`, `sort=a` or `sort=-a`, `limit`, `offset`, and by each
 * column's name the value that it is to have (one of them, where it is named several times; any, where that is empty,
 * as forms send what nobody chose).
 */
export function choose(table: Table, query: URLSearchParams): Choice {
  const { columns } = table;
  const wanted = query.get('columns')?.split(',') ?? columns.map(({ name }) => name);
  const sort = query.get('sort') ?? '';
  const filters = [...new Set(query.keys())].filter((name) => !isParameter(name));
  const known = new Set(columns.map(({ name }) => name));
  const named = [...wanted, ...filters, ...(sort === '' ? [] : [sort.replace(/^-/, '')])];
  const unknown = named.find((name) => !known.has(name));
  if (unknown !== undefined) return { outcome: 'mistaken', reason: noColumn(unknown, table) };
  const [limit, offset] = [wholeNumber(query.get('limit')), wholeNumber(query.get('offset'))];
  if (Number.isNaN(limit) || Number.isNaN(offset)) return { outcome: 'mistaken', reason: noNumber };
  const placeOf = (name: string): number => columns.findIndex((column) => column.name === name);
  const places = wanted.map(placeOf);
  const tests = filters.map((name) => ({ place: placeOf(name), values: query.getAll(name) }));
  const kept = table.rows.filter((row) =>
    tests.every(({ place, values }) =>
      values.some((value) => value === '' || row[place]?.some((term) => term.value === value)),
    ),
  );
  const sorted = sortRows(kept, sort, columns);
  const start = offset ?? 0;
  const end = limit === undefined ? sorted.length : start + limit;
  const selection = {
    columns: places.flatMap((place) => columns[place] ?? []),
    rows: sorted.slice(start, end).map((row) => places.map((place) => row[place] ?? [])),
    total: sorted.length,
    offset: start,
    limit,
  };
  return { outcome: 'chosen', selection };
}

function isParameter(name: string): boolean {
  return parameters.some((parameter) => parameter === name);
}

function sortRows(rows: readonly Row[], sort: string, columns: readonly Column[]): readonly Row[] {
  const place = columns.findIndex(({ name }) => name === sort.replace(/^-/, ''));
  if (place < 0) return rows;
  const direction = sort.startsWith('-') ? -1 : 1;
  return rows.toSorted(
    (one, other) => direction * compareCells(one[place] ?? [], other[place] ?? []),
  );
}

/** `undefined` for none, NaN for what is no whole number. */
function wholeNumber(text: string | null): number | undefined {
  if (text === null) return undefined;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

function noColumn(name: string, { columns }: Table): Text {
  const list = columns.map((column) => column.name).join(', ');
  return {
    sv: `Tabellen har ingen kolumn ”${name}”. Kolumnerna är ${list}. Andra parametrar är ${parameters.join(', ')}.`,
    en: `The table has no column “${name}”. Its columns are ${list}. Other parameters are ${parameters.join(', ')}.`,
  };
}

const noNumber: Text = {
  sv: 'limit och offset är hela tal från 0.',
  en: 'limit and offset are whole numbers from 0.',
};
