import { z } from 'zod';
import { queryNamed } from '../../../catalogue/sparql/named-queries.ts';
import { formatOf } from '../../../rdf/syntaxes/formats.ts';
import { csv } from '../../../site/forms.ts';
import { pathOf } from '../../../site/routes/routes.ts';
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
  run: ({ query, parameters, language }, { snapshot, ask }) => {
    const form = queryNamed(query, snapshot)?.isGraph === true ? formatOf('turtle') : csv;
    const name = encodeURIComponent(query);
    const path = pathOf('queryResult', { query: name, format: form.extension });
    return foundAt(ask, addressOf(path, language, parameters));
  },
});
