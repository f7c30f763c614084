import { viewParameter, type ViewName } from '../../site/answer-views.ts';
import { fitsAddress, searchOf } from '../../html/query/asked-query.ts';
import { languageParameter, type Page } from '../../html/kit/page.ts';
import { assetPath } from '../../html/kit/assets.ts';
import { showAnswer, type ShownAnswer } from '../../html/query/query-answer.ts';
import { showPlan } from '../../html/query/query-plan.ts';
import type { QueryMistake } from '../../html/query/query-form.ts';
import {
  renderQueryPage,
  type QueryPageState,
  type QueryService,
} from '../../html/query/query-page.ts';
import type { AcceptedFormats, Answered, Explained } from '../../query/question/query-engine.ts';
import { exactKey, isRepeatable } from '../../query/question/question-key.ts';
import { newContent } from '../wire/content.ts';
import type { RouteContext } from '../answer/methods.ts';
import { pageHeaders } from '../wire/page-headers.ts';
import { headersOf, wordsOf, type Problem } from '../wire/problem-kinds.ts';
import { okayAs, type Reply } from '../wire/reply.ts';
import { askEngine, isUnchanged, serverTiming } from './ask-engine.ts';
import { problemOf } from './sparql-problem.ts';
import type { SparqlRequest } from './sparql-request.ts';
import { tagOf } from '../editions/tag.ts';
import { languageVary, pageOf, type Visit } from '../wire/request.ts';
import type { PageContext } from '../../html/values/page-context.ts';

/** What a page is made from: names of terms and all that an answer says are in these. */
const readFormats: AcceptedFormats = { select: 'json', ask: 'json', graph: 'n-triples' };

export interface PageService extends QueryService {
  readonly publicUrl: string;
  /** Whether answers can be cited. */
  readonly isCited: boolean;
}

/** What is asked for, and how its answer is to be shown. */
interface PageRequest {
  readonly asked: SparqlRequest;
  readonly view: ViewName | undefined;
}

/** Answers a query as a page with the form, the answer or what was wrong, and what can be done with it. */
export async function answerQueryPage(
  context: RouteContext,
  { asked: query, view }: PageRequest,
  service: PageService,
): Promise<Reply> {
  const { visit, edition } = context;
  const { snapshot } = edition;
  const page = pageOfQuery(visit, { asked: query, view });
  const question = { ...query, formats: readFormats };
  const tag = isRepeatable(question) ? tagOfPage(context, page, { asked: query, view }) : undefined;
  const headers = { ...pageHeaders, 'Content-Language': page.language, Vary: varyOf(visit) };
  if (isUnchanged(visit, tag)) {
    return {
      ...okayAs(tag, newContent(''), { mediaType: 'text/html', headers }),
      isLasting: false,
    };
  }
  const answer = await askEngine(context, question);
  const render = (state: Pick<QueryPageState, 'answer' | 'mistake'>) =>
    newContent(renderQueryPage(page, { asked: query, view, ...state }, snapshot, service));
  if (answer.outcome !== 'answered' && answer.outcome !== 'explained') {
    const problem = problemOf(answer);
    const { status, ...words } = wordsOf(problem, page.language);
    const isRefused = problem.kind === 'refused';
    const content = render({ mistake: { ...words, ...placeOf(problem), isRefused } });
    return { status, headers: { ...headers, ...headersOf(problem) }, content };
  }
  const shown = show(answer, { asked: query, view }, { context: { page, snapshot }, service });
  const content = render({ answer: shown });
  const reply = okayAs(tag, content, {
    mediaType: 'text/html',
    headers: {
      ...headers,
      ...(tag === undefined && { 'Cache-Control': 'no-store' }),
      'Server-Timing': serverTiming(answer.timings),
    },
  });
  return { ...reply, isLasting: tag !== undefined && answer.timings === undefined };
}

function show(
  answer: Answered | Explained,
  { asked: query, view }: PageRequest,
  { context, service }: { readonly context: PageContext; readonly service: PageService },
): ShownAnswer {
  if (answer.outcome === 'explained') return showPlan(answer, query, context);
  const isCited = service.isCited && isRepeatable({ ...query, formats: readFormats });
  return showAnswer(
    answer,
    { asked: query, view },
    { context, publicUrl: service.publicUrl, isCited },
  );
}

/** A page whose links keep the query, where an address can hold it. */
function pageOfQuery(visit: Visit, { asked: query, view }: PageRequest): Page {
  const page = pageOf(visit);
  if (!fitsAddress(query)) return page;
  const parameters = new URLSearchParams(searchOf(query));
  if (view !== undefined) parameters.set(viewParameter, view);
  const language = new URLSearchParams(page.search).get(languageParameter);
  if (language !== null) parameters.set(languageParameter, language);
  return { ...page, search: `?${parameters.toString()}` };
}

function tagOfPage(
  { edition }: RouteContext,
  page: Page,
  { asked: query, view }: PageRequest,
): string {
  const key = exactKey({ ...query, formats: readFormats });
  return tagOf(edition.snapshot, assetPath('style'), page.language, page.search, view, key);
}

function varyOf(visit: Visit): string {
  const accept = visit.query.get('format')?.trim() ? [] : ['Accept'];
  return [...accept, ...languageVary(visit)].join(', ');
}

/** Where in the query a mistake is, if the problem tells. */
function placeOf({ extensions = {} }: Problem): Pick<QueryMistake, 'place'> {
  const { line, column, excerpt } = extensions;
  if (typeof line !== 'number' || typeof column !== 'number') return {};
  return { place: { line, column, excerpt: typeof excerpt === 'string' ? excerpt : '' } };
}
