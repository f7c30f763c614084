import type { RouteContext } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import type { Reply } from '../wire/reply.ts';
import { answerInFormat } from './answer-in-format.ts';
import { chooseFormats, wantsPage } from './sparql-formats.ts';
import type { PageService } from './sparql-page.ts';
import { readSparqlRequest, type RequestLimits } from './sparql-request.ts';

/** What the endpoint keeps to, and who reads at it. */
export type Endpoint = PageService & { readonly limits: RequestLimits };

/** Answers at the SPARQL endpoint: queries by any of the protocol's forms, and at its door. */
export async function answerSparql(context: RouteContext, service: Endpoint): Promise<Reply> {
  const { visit, caller } = context;
  const { limits } = service;
  const reading = await readSparqlRequest(visit, caller, limits);
  if (reading.outcome === 'mistaken') return problemReply(visit, reading.problem);
  if (reading.outcome === 'empty') return answerDoor(context, service, reading.format);
  if (reading.asked.isExplained)
    return (await import('./sparql-plan.ts')).answerPlan(context, reading, service);
  if (wantsPage(visit, reading.format))
    return (await import('./sparql-page.ts')).answerQueryPage(context, reading, service);
  const choosing = chooseFormats(reading.format, visit.headers.accept);
  if (choosing.outcome === 'mistaken') return problemReply(visit, choosing.problem);
  return answerInFormat(context, reading.asked, {
    choice: choosing.choice,
    fileStem: 'query-result',
  });
}

/** For whoever comes without a query. Pages and the door are loaded when somebody comes: programs need none of it. */
async function answerDoor(context: RouteContext, service: Endpoint, format: string | undefined) {
  const { answerWithoutQuery } = await import('./sparql-landing.ts');
  return answerWithoutQuery(context, service, format);
}
