import { csv, json, workbook } from '../site/forms.ts';
import { pathOf } from '../site/routes/routes.ts';
import type { Table } from './table.ts';

/** All tables as JSON, each with its address and those of its files. */
export function writeTableList(tables: readonly Table[], publicUrl: string): string {
  const list = tables.map(({ name, iri, title, description, rows, columns }) => ({
    name,
    iri: iri.value,
    title,
    description,
    rows: rows.length,
    columns: columns.map((column) => column.name),
    files: [workbook, csv, json].map(({ mediaType, extension }) => ({
      url: publicUrl + pathOf('table', { table: name, format: extension }),
      mediaType,
    })),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
