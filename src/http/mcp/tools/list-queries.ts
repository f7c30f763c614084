import { z } from 'zod';
import { namedQueries, queryNamed } from '../../../catalogue/sparql/named-queries.ts';
import { problem, toldAsJson, toolOf } from './tool.ts';

/** Lists the queries that the data declares, or shows one. */
export const listQueries = toolOf({
  name: 'list_queries',
  title: 'List the ready-made queries',
  description:
    'The queries that come with the data, as JSON: what each tells, and its parameters with their datatypes (IRIs where there is none) and defaults. With "query", that one with its SPARQL, to learn from or to change. Run one with "run_query".',
  input: {
    query: z.string().min(1).max(200).optional().describe('Name of one query, to see its SPARQL.'),
  },
  run: ({ query: name }, { snapshot }) => {
    const queries = namedQueries(snapshot);
    if (name === undefined) {
      return toldAsJson(
        queries.map(({ name, title, description, isGraph, parameters }) => ({
          ...{ name, title, description },
          answer: isGraph ? 'graph' : 'rows',
          parameters,
        })),
      );
    }
    const named = queryNamed(name, snapshot);
    if (!named) {
      const names = queries.map((each) => each.name).join(', ');
      return problem(`There is no query “${name}”. The queries are: ${names || 'none'}.`);
    }
    const { title, description, query, parameters } = named;
    return toldAsJson({ name, title, description, parameters, sparql: query });
  },
});
