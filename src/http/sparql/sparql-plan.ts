import { untold } from '../../html/query/query-plan.ts';
import type { Explained } from '../../query/question/query-engine.ts';
import { planText } from '../../query/results/write-plan.ts';
import type { PlanForm } from '../../site/forms.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import type { RouteContext } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { newContent } from '../wire/content.ts';
import { ok, type Reply } from '../wire/reply.ts';
import { languageOf, languageVary } from '../wire/request.ts';
import { askEngine, serverTiming } from './ask-engine.ts';
import { choosePlanForm } from './sparql-formats.ts';
import { answerQueryPage, type PageService } from './sparql-page.ts';
import { problemOf } from './sparql-problem.ts';
import type { SparqlRequest } from './sparql-request.ts';

/** Answers how a query is answered: as text or JSON for programs, as a page for people. Kept by nobody. */
export async function answerPlan(
  context: RouteContext,
  { asked: query, format }: { readonly asked: SparqlRequest; readonly format: string | undefined },
  service: PageService,
): Promise<Reply> {
  const { visit } = context;
  const choosing = choosePlanForm(format, visit.headers.accept);
  if (choosing.outcome === 'mistaken') return problemReply(visit, choosing.problem);
  const { offer, mediaType } = choosing.choice;
  if (offer.name === 'html')
    return answerQueryPage(context, { asked: query, view: undefined }, service);
  const answer = await askEngine(context, { ...query, formats: {} });
  if (answer.outcome === 'answered')
    throw new Error('The engine answered, and was asked for a plan.');
  if (answer.outcome !== 'explained') return problemReply(visit, problemOf(answer));
  const language = languageOf(visit);
  const accept = format === undefined ? ['Accept'] : [];
  const headers = {
    Vary: [...accept, ...languageVary(visit)].join(', '),
    'Content-Language': language,
    'Cache-Control': 'no-store',
    'Server-Timing': serverTiming(answer.timings),
  };
  const content = newContent(writers[offer.name](answer, language));
  return { ...ok(content, { mediaType, headers }), tag: undefined, isLasting: false };
}

const writers: Readonly<
  Record<Exclude<PlanForm['name'], 'html'>, (answer: Explained, language: Language) => string>
> = {
  text: ({ plan }, language) =>
    plan.isTold ? planText(plan.root) : `${inLanguage(untold, language)}\n`,
  json: ({ kind, plan }, language) => {
    const told = plan.isTold
      ? { plan: plan.root }
      : { plan: null, reason: inLanguage(untold, language) };
    return `${JSON.stringify({ kind, ...told }, null, 2)}\n`;
  },
};
