/** The folders below the base in which things, the documents about them, the graphs of files, and tables have their addresses. */
export const folders = {
  things: 'id/',
  documents: 'doc/',
  graphs: 'graph/',
  tables: 'table/',
} as const;
