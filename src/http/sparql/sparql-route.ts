import type { Asked } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import type { Reply } from '../wire/reply.ts';
import { answerInFormat } from './answer-in-format.ts';
import { chooseFormats } from './sparql-formats.ts';
import type { Door } from './sparql-landing.ts';
import { answerQueryPage, wantsPage, type PageService } from './sparql-page.ts';
import { answerPlan } from './sparql-plan.ts';
import { readSparqlRequest, type RequestLimits } from './sparql-request.ts';

/** What the endpoint keeps to, who reads at it, and what is at its door. */
export interface Endpoint {
  readonly door: Door;
  readonly service: PageService & { readonly limits: RequestLimits };
}

/** Answers at the SPARQL endpoint: queries by any of the protocol's forms, and at its door. */
export async function answerSparql(asked: Asked, { door, service }: Endpoint): Promise<Reply> {
  const { visit, caller } = asked;
  const { limits } = service;
  const reading = await readSparqlRequest(visit, caller, limits);
  if (reading.outcome === 'mistaken') return problemReply(visit, reading.problem);
  if (reading.outcome === 'empty') return door(asked, reading.format);
  if (reading.asked.isExplained) return answerPlan(asked, reading, service);
  if (wantsPage(visit, reading.format)) return answerQueryPage(asked, reading.asked, service);
  const choosing = chooseFormats(reading.format, visit.headers.accept);
  if (choosing.outcome === 'mistaken') return problemReply(visit, choosing.problem);
  return answerInFormat(asked, reading.asked, {
    choice: choosing.choice,
    fileStem: 'query-result',
  });
}
