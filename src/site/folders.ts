/** The folders below the base in which things, the documents about them, the graphs of files, tables, queries, collections of records, and sets of links have their addresses. */
export const folders = {
  things: 'id/',
  documents: 'doc/',
  graphs: 'graph/',
  tables: 'table/',
  collections: 'api/',
  queries: 'query/',
  links: 'links/',
} as const;
