import { inSpan } from '../../site/span.ts';
import type { Answer, Question, Timings } from '../../query/question/query-engine.ts';
import { evaluatePreconditions } from '../wire/conditions.ts';
import type { RouteContext } from '../answer/methods.ts';
import type { Visit } from '../wire/request.ts';

/** Asks the engine for a client, until the client has left; a span of the trace, without the query. */
export function askEngine({ edition, caller }: RouteContext, question: Question): Promise<Answer> {
  return inSpan('query', {}, async (span) => {
    const answer = await edition.engine.run(question, caller.signal(), caller.client);
    span.setAttribute('styrkedata.query.outcome', answer.outcome);
    return answer;
  });
}

/**
 * Whether a client says that it has the answer with this tag: then it is told so without evaluation. That
 * it has any (`*`) says nothing of whether this query has an answer.
 */
export function isUnchanged({ method, headers }: Visit, tag: string | undefined): boolean {
  // A POST has no answer that a client could have kept (RFC 9110 §13.1.2).
  if (tag === undefined || method === 'POST') return false;
  const { outcome, etag } = evaluatePreconditions(headers, { tag, lastModified: undefined });
  return outcome === 'not-modified' && etag !== undefined;
}

/** Where the time went (Server Timing §2). */
export function serverTiming(timings: Timings | undefined): string {
  if (timings === undefined) return 'cache;desc="hit"';
  return Object.entries(timings)
    .map(([name, milliseconds]: [string, number]) => `${name};dur=${milliseconds.toFixed(1)}`)
    .join(', ');
}
