import type { Citation } from '../../archive/citations/citation.ts';
import type { Entry } from '../../archive/store/manifest.ts';
import type { AcceptedFormats, Answer } from '../../query/question/query-engine.ts';
import type { Past } from '../archive/past.ts';
import type { RouteContext } from '../answer/methods.ts';
import { askEngine } from '../sparql/ask-engine.ts';

/** What answers are counted in. */
const countedFormats: AcceptedFormats = { select: 'json', ask: 'json', graph: 'n-triples' };

export type CitedQuery = Pick<Citation, 'query' | 'defaultGraphs' | 'namedGraphs'>;

/** The answer to a query of an edition, within the limits of the endpoint. */
export function askFor(context: RouteContext, query: CitedQuery): Promise<Answer> {
  const { query: text, defaultGraphs, namedGraphs } = query;
  return askEngine(context, { query: text, defaultGraphs, namedGraphs, formats: countedFormats });
}

/** What is asked of a version while it is open; `undefined` where too many wait for versions to be opened. */
export async function withVersion<Result>(
  context: RouteContext,
  { past, entry }: { readonly past: Past; readonly entry: Entry },
  ask: (then: RouteContext) => Promise<Result>,
): Promise<Result | undefined> {
  const visited = await past.enter(entry);
  if (visited === undefined) return undefined;
  try {
    return await ask({ ...context, edition: visited.edition });
  } finally {
    visited.leave();
  }
}
