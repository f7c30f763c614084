import type { Term } from '../rdf/terms.ts';
import type { Selection } from './choose.ts';
import { cellText, type Column } from './table.ts';

/** A table as JSON: an object for each row. A cell without a value is null, one that may have several is a list. */
export function writeJson({ columns, rows }: Pick<Selection, 'columns' | 'rows'>): string {
  const objects = rows.map((row) =>
    Object.fromEntries(
      columns.map((column, place) => [column.name, toJson(row[place] ?? [], column)]),
    ),
  );
  return `${JSON.stringify(objects, null, 2)}\n`;
}

function toJson(values: readonly Term[], column: Column): unknown {
  if (column.separator !== undefined) return values.map(({ value }) => typed(value, column));
  return values.length === 0 ? null : typed(cellText(values, column), column);
}

/** Numbers and booleans as JSON has them; a number that JSON's readers could not hold stays a text. */
export function typed(value: string, { datatype }: Column): string | number | boolean {
  switch (datatype) {
    case 'boolean':
      return value === 'true' || value === '1';
    case 'integer':
      return Number.isSafeInteger(Number(value)) && value !== '' ? Number(value) : value;
    case 'decimal':
      return Number.isFinite(Number(value)) && value !== '' ? Number(value) : value;
    case 'string':
    case 'anyURI':
    case 'date':
    case 'gYear':
      return value;
  }
}
