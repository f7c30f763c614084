import { z } from 'zod';
import { pathOf } from '../../../site/routes/routes.ts';
import { addressOf, foundAt, languageInput, toolOf } from './tool.ts';

/** Rows as CSV, a graph as Turtle. */
const accepted = 'text/csv, text/turtle;q=0.9';

/** Asks the SPARQL endpoint. */
export const sparql = toolOf({
  name: 'sparql',
  title: 'Query with SPARQL',
  description:
    'Answers a SPARQL 1.1 query over all the data: CSV of SELECT and ASK, Turtle of CONSTRUCT and DESCRIBE. Declare prefixes in full. "list_classes" and "list_properties" tell what can be asked, and "list_queries" has queries to start from. A query that cannot be read is answered with where the mistake is, what was expected there and how to mend it. Write LIMIT and ORDER BY where there may be many rows.',
  input: {
    query: z.string().min(1).max(100_000).describe('The query.'),
    language: languageInput,
  },
  run: ({ query, language }, { ask }) =>
    foundAt(ask, addressOf(pathOf('sparql'), language, { query }), accepted),
});
