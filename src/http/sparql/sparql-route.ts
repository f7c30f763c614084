import type { QueryService } from '../../html/query/query-page.ts';
import { formats } from '../../rdf/formats.ts';
import type { Answered } from '../../query/question/query-engine.ts';
import { isRepeatable, questionKey } from '../../query/question/question-key.ts';
import { resultFormats } from '../../rdf/result-formats.ts';
import { newContent, type Content } from '../wire/content.ts';
import type { Asked } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { okay, type Headers, type Reply } from '../wire/reply.ts';
import { askEngine, isUnchanged, serverTiming } from './ask-engine.ts';
import type { Door } from './sparql-landing.ts';
import { readSparqlRequest, type RequestLimits } from './sparql-request.ts';
import {
  chooseFormats,
  formatFor,
  isDownload,
  toAccepted,
  type FormatChoice,
} from './sparql-formats.ts';
import { answerQueryPage, wantsPage } from './sparql-page.ts';
import { answerPlan } from './sparql-plan.ts';
import { notAcceptable, problemOf } from './sparql-problem.ts';
import { tagOf } from '../editions/tag.ts';

/** What the endpoint keeps to, who reads at it, and what is at its door. */
export interface Endpoint {
  readonly door: Door;
  readonly service: QueryService & { readonly limits: RequestLimits; readonly publicUrl: string };
}

/** Answers at the SPARQL endpoint: queries by any of the protocol's forms, and at its door. */
export async function answerSparql(asked: Asked, { door, service }: Endpoint): Promise<Reply> {
  const { visit, edition, request, response } = asked;
  const { limits } = service;
  const reading = await readSparqlRequest(request, response, { visit, limits });
  if (reading.outcome === 'mistaken') return problemReply(visit, reading.problem);
  if (reading.outcome === 'empty') return door(asked, reading.format);
  if (reading.asked.isExplained) return answerPlan(asked, reading, service);
  if (wantsPage(visit, reading.format)) return answerQueryPage(asked, reading.asked, service);
  const choosing = chooseFormats(reading.format, visit.headers.accept);
  if (choosing.outcome === 'mistaken') return problemReply(visit, choosing.problem);
  const { choice } = choosing;
  if ((choice.rows ?? choice.graph) === undefined) {
    return problemReply(visit, notAcceptable([...resultFormats, ...formats]));
  }
  const question = { ...reading.asked, formats: toAccepted(choice) };
  const tag = isRepeatable(question)
    ? tagOf(
        edition.snapshot,
        questionKey(question),
        choice.rows?.mediaType,
        choice.graph?.mediaType,
      )
    : undefined;
  if (isUnchanged(visit, tag)) {
    return {
      ...okay(nothing, { mediaType: 'text/plain', headers: varying(choice) }),
      tag,
      isLasting: false,
    };
  }
  const answer = await askEngine(asked, question);
  if (answer.outcome === 'explained') throw new Error('The engine told a plan, unasked.');
  if (answer.outcome !== 'answered') return problemReply(visit, problemOf(answer));
  return replyOf(answer, { choice, tag, content: edition.contentOf(answer) });
}

const nothing = newContent('');

/** A format that the address names is the same whatever is accepted. */
function varying({ isNamed }: FormatChoice): Headers {
  return isNamed ? {} : { Vary: 'Accept' };
}

interface Outgoing {
  readonly choice: FormatChoice;
  readonly tag: string | undefined;
  readonly content: Content;
}

function replyOf(answer: Answered, { choice, tag, content }: Outgoing): Reply {
  const chosen = formatFor(answer.kind, choice);
  if (chosen === undefined) throw new Error(`The engine answered in ${answer.format}, unasked.`);
  const { mediaType, offer } = chosen;
  const fileName = `query-result.${offer.extension}`;
  const headers: Headers = {
    ...varying(choice),
    ...(isDownload(choice, offer) && {
      'Content-Disposition': `attachment; filename=${fileName}`,
    }),
    ...(tag === undefined && { 'Cache-Control': 'no-store' }),
    'Server-Timing': serverTiming(answer.timings),
  };
  const isKept = tag !== undefined && answer.timings === undefined;
  return { ...okay(content, { mediaType, headers }), tag, isLasting: isKept };
}
