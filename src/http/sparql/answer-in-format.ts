import { formats } from '../../rdf/syntaxes/formats.ts';
import type { Answered, Question } from '../../query/question/query-engine.ts';
import { isRepeatable, questionKey } from '../../query/question/question-key.ts';
import { resultFormats } from '../../rdf/syntaxes/result-formats.ts';
import { newContent, type Content } from '../wire/content.ts';
import type { RouteContext } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { okayAs, type Headers, type Reply } from '../wire/reply.ts';
import { askEngine, isUnchanged, serverTiming } from './ask-engine.ts';
import { formatFor, isDownload, toAccepted, type FormatChoice } from './sparql-formats.ts';
import { notAcceptable, problemOf } from './sparql-problem.ts';
import { tagOf } from '../editions/tag.ts';

/** How an answer is sent. */
export interface Sending {
  readonly choice: FormatChoice;
  /** What a file with it is called, without its ending: letters, digits and hyphens. */
  readonly fileStem: string;
}

/** Answers a question in the formats that were chosen, from memory or by the engine, or without either where the client has the answer. */
export async function answerInFormat(
  context: RouteContext,
  query: Omit<Question, 'formats'>,
  sending: Sending,
): Promise<Reply> {
  const { visit, edition } = context;
  const { choice } = sending;
  if ((choice.rows ?? choice.graph) === undefined) {
    return problemReply(visit, notAcceptable([...resultFormats, ...formats]));
  }
  const question = { ...query, formats: toAccepted(choice) };
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
      ...okayAs(tag, nothing, { mediaType: 'text/plain', headers: varying(choice) }),
      isLasting: false,
    };
  }
  const answer = await askEngine(context, question);
  if (answer.outcome === 'explained') throw new Error('The engine told a plan, unasked.');
  if (answer.outcome !== 'answered') return problemReply(visit, problemOf(answer));
  return replyOf(answer, { ...sending, tag, content: edition.contentOf(answer) });
}

const nothing = newContent('');

/** A format that the address names is the same whatever is accepted. */
function varying({ isNamed }: FormatChoice): Headers {
  return isNamed ? {} : { Vary: 'Accept' };
}

interface Outgoing extends Sending {
  readonly tag: string | undefined;
  readonly content: Content;
}

function replyOf(answer: Answered, { choice, fileStem, tag, content }: Outgoing): Reply {
  const chosen = formatFor(answer.kind, choice);
  if (chosen === undefined) throw new Error(`The engine answered in ${answer.format}, unasked.`);
  const { mediaType, offer } = chosen;
  const fileName = `${fileStem}.${offer.extension}`;
  const headers: Headers = {
    ...varying(choice),
    ...(isDownload(choice, offer) && {
      'Content-Disposition': `attachment; filename=${fileName}`,
    }),
    ...(tag === undefined && { 'Cache-Control': 'no-store' }),
    'Server-Timing': serverTiming(answer.timings),
  };
  const isKept = tag !== undefined && answer.timings === undefined;
  return { ...okayAs(tag, content, { mediaType, headers }), isLasting: isKept };
}
