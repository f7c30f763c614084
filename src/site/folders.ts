/** The folders below the base in which things, the documents about them, the graphs of files, tables, queries, and collections of records have their addresses. */
export const folders = {
  things: 'id/',
  documents: 'doc/',
  graphs: 'graph/',
  tables: 'table/',
  collections: 'api/',
  queries: 'query/',
} as const;
