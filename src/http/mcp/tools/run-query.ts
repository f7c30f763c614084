import { z } from 'zod';
import { namedQueries, queryNamed } from '../../../catalogue/sparql/named-queries.ts';
import { pathOf } from '../../../site/routes.ts';
import { noQuery } from './list-queries.ts';
import { addressOf, foundAt, languageInput, toolOf } from './tool.ts';

/** Runs a query that the data declares. */
export const runQuery = toolOf({
  name: 'run_query',
  title: 'Run a ready-made query',
  description:
    'The answer of one of the queries of "list_queries": CSV of rows, Turtle of a graph. A parameter that is left out has its default, or any value.',
  input: {
    query: z.string().min(1).max(200).describe('Name of the query.'),
    parameters: z
      .record(z.string().max(200), z.string().max(2000))
      .default({})
      .describe('Values of its parameters by name, as texts.'),
    language: languageInput,
  },
  run: ({ query: name, parameters, language }, { snapshot, ask }) => {
    const named = queryNamed(name, snapshot);
    if (!named) return noQuery(name, namedQueries(snapshot));
    const path = pathOf('queryResult', { query: name, format: named.isGraph ? 'ttl' : 'csv' });
    return foundAt(ask, addressOf(path, language, parameters));
  },
});
