import { tablesOf } from '../../../table/read-tables.ts';
import { toldAsJson, toolOf } from './tool.ts';

/** Lists the tables. */
export const listTables = toolOf({
  name: 'list_tables',
  title: 'List the tables',
  description:
    'The tables that there are, as JSON: what a row of each is, how many rows it has, and its columns with titles, descriptions and datatypes. Read one with "read_table".',
  input: {},
  run: (_, { snapshot }) =>
    toldAsJson(
      tablesOf(snapshot).map(({ name, title, description, rows, key, columns }) => ({
        ...{ name, title, description, key },
        rows: rows.length,
        columns: columns.map((column) => ({
          name: column.name,
          title: column.title,
          datatype: column.datatype,
          ...(column.separator !== undefined && { separator: column.separator }),
          ...(column.refersTo !== undefined && { refersTo: column.refersTo }),
        })),
      })),
    ),
});
