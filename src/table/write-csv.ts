import { csvLine } from '../serialise/tables/csv.ts';
import type { Selection } from './choose.ts';
import { cellText } from './table.ts';

/** A table as CSV (RFC 4180), in UTF-8, under the names of its columns. */
export function writeCsv({ columns, rows }: Pick<Selection, 'columns' | 'rows'>): string {
  const head = csvLine(columns.map(({ name }) => name));
  const lines = rows.map((row) =>
    csvLine(columns.map((column, place) => cellText(row[place] ?? [], column))),
  );
  return head + lines.join('');
}
