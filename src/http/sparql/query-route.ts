import { namedQueries, queryNamed, type NamedQuery } from '../../catalogue/sparql/named-queries.ts';
import { writeQueryList } from '../../catalogue/sparql/query-list.ts';
import { renderQueryList } from '../../html/pages/query-list-page.ts';
import { json } from '../../site/forms.ts';
import { routes } from '../../site/routes/routes.ts';
import type { RouteContext } from '../answer/methods.ts';
import { pageOnce } from '../answer/page-reply.ts';
import { problemReply } from '../answer/problem.ts';
import { newContent } from '../wire/content.ts';
import { negotiate } from '../wire/negotiate.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { ok, type Reply } from '../wire/reply.ts';
import { languageVary, pageOf } from '../wire/request.ts';
import { answerInFormat } from './answer-in-format.ts';
import { readValues } from './read-values.ts';
import { chooseFormats, type FormatChoice } from './sparql-formats.ts';
import { notAcceptable } from './sparql-problem.ts';

/** Answers with the list of queries; nothing where there are none, so that the address is free for data. */
export function answerQueries({
  visit,
  edition,
}: RouteContext): Promise<Reply> | Reply | undefined {
  const { snapshot } = edition;
  const queries = namedQueries(snapshot);
  if (queries.length === 0) return undefined;
  const form = negotiate(visit.headers.accept, routes.queries.forms)?.offer;
  if (form === undefined) return problemReply(visit, notAcceptable(routes.queries.forms));
  if (form === json) {
    const content = newContent(writeQueryList(queries, snapshot.publicUrl));
    return ok(content, { mediaType: json.mediaType, headers: { Vary: 'Accept' } });
  }
  const place = pageOf(visit);
  return pageOnce(edition, {
    page: place,
    headers: { Vary: ['Accept', ...languageVary(visit)].join(', ') },
    render: () => renderQueryList(place, queries, snapshot),
  });
}

/** Answers a query of the data with the values that the address has; nothing where the data has no queries. */
export function answerQueryResult(context: RouteContext): Promise<Reply> | Reply | undefined {
  const { visit, edition, variables } = context;
  const { snapshot } = edition;
  const queries = namedQueries(snapshot);
  if (queries.length === 0) return undefined;
  const named = queryNamed(variables['query'] ?? '', snapshot);
  if (!named) return problemReply(visit, noQuery(variables['query'] ?? '', queries));
  const reading = readValues(named, visit.query);
  if (reading.outcome === 'mistaken') return problemReply(visit, reading.problem);
  const choosing = chooseFormats(variables['format'], visit.headers.accept);
  if (choosing.outcome === 'mistaken') return problemReply(visit, choosing.problem);
  const { query, name } = named;
  const question = { query, values: reading.values, defaultGraphs: [], namedGraphs: [] };
  const fileStem = /^[\w.-]+$/.test(name) ? name : 'query-result';
  const choice = asEnded(choosing.choice, variables['format']);
  return answerInFormat(context, question, { choice, fileStem });
}

/** What an ending names is sent under the media type of that form: `json` is plain JSON, `srj` that of SPARQL. */
function asEnded({ rows, graph, isNamed }: FormatChoice, ending: string | undefined): FormatChoice {
  const form = routes.queryResult.forms.find(({ extension }) => extension === ending);
  if (form === undefined) return { rows, graph, isNamed };
  const { mediaType } = form;
  return { rows: rows && { ...rows, mediaType }, graph: graph && { ...graph, mediaType }, isNamed };
}

function noQuery(name: string, queries: readonly NamedQuery[]): Problem {
  const names = queries.map((query) => query.name);
  return {
    kind: 'notFound',
    detail: {
      sv: `Det finns ingen fråga ”${name}”. Frågorna är ${names.join(', ')}.`,
      en: `There is no query “${name}”. The queries are ${names.join(', ')}.`,
    },
    extensions: { queries: names },
  };
}
