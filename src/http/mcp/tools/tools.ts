import { describe } from './describe.ts';
import { listClasses } from './list-classes.ts';
import { listProperties } from './list-properties.ts';
import { listQueries } from './list-queries.ts';
import { listTables } from './list-tables.ts';
import { readTable } from './read-table.ts';
import { runQuery } from './run-query.ts';
import { search } from './search.ts';
import { sparql } from './sparql.ts';
import type { Tool } from './tool.ts';

/** What assistants may ask for, in the order in which one who does not know the data gets on. */
export const tools: readonly Tool[] = [
  search,
  describe,
  listTables,
  readTable,
  listQueries,
  runQuery,
  listClasses,
  listProperties,
  sparql,
];
