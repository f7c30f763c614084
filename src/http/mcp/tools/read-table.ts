import { z } from 'zod';
import { csv } from '../../../site/forms.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import { addressOf, foundAt, languageInput, toolOf } from './tool.ts';

/** Reads a table, or a part of it. */
export const readTable = toolOf({
  name: 'read_table',
  title: 'Read a table',
  description:
    'The rows of a table as CSV, with the names of the columns first. Choose rows by the values of columns, and columns by their names, as "list_tables" tells them.',
  input: {
    table: z.string().min(1).max(200).describe('Name of the table.'),
    filters: z
      .record(z.string().max(200), z.string().max(2000))
      .default({})
      .describe('For each column, the value that its cells must have, such as {"goal": "7"}.'),
    columns: z.array(z.string().max(200)).max(100).optional().describe('The columns wanted.'),
    sort: z
      .string()
      .max(200)
      .optional()
      .describe('A column to sort by; with "-" first, the greatest first.'),
    limit: z.int().min(1).max(10_000).default(500).describe('The most rows.'),
    offset: z.int().min(0).max(100_000_000).default(0).describe('Rows to leave out first.'),
    language: languageInput,
  },
  run: ({ table, filters, columns, language, ...rest }, { ask }) => {
    const path = pathOf('table', { table: encodeURIComponent(table), format: csv.extension });
    const parameters = { ...filters, columns: columns?.join(','), ...rest };
    return foundAt(ask, addressOf(path, language, parameters));
  },
});
