import type { Response } from 'express';
import { formats } from '../rdf/formats.ts';
import type { Answered, Timings } from '../query/query-engine.ts';
import { isRepeatable, questionKey } from '../query/question-key.ts';
import { resultFormats } from '../query/result-formats.ts';
import { clientOf } from './client-of.ts';
import { judge } from './conditions.ts';
import { newContent, type Content } from './content.ts';
import type { Asked } from './methods.ts';
import { problemReply } from './problem.ts';
import { okay, type Headers, type Reply } from './reply.ts';
import type { Door } from './sparql-door.ts';
import { readSparqlRequest, type RequestLimits } from './sparql-request.ts';
import {
  chooseFormats,
  formatFor,
  isDownload,
  toAccepted,
  type FormatChoice,
} from './sparql-formats.ts';
import { notAcceptable, problemOf } from './sparql-problem.ts';
import { tagOf } from './tag.ts';
import type { Visit } from './visit.ts';

/** What the endpoint keeps to, and what is at its door. */
export interface Endpoint {
  readonly door: Door;
  readonly limits: RequestLimits;
}

/** Answers at the SPARQL endpoint: queries by any of the protocol's forms, and at its door. */
export async function answerSparql(asked: Asked, { door, limits }: Endpoint): Promise<Reply> {
  const { visit, edition, request, response } = asked;
  const reading = await readSparqlRequest(request, response, { visit, limits });
  if (reading.outcome === 'mistaken') return problemReply(visit, reading.problem);
  if (reading.outcome === 'empty') return door(asked, reading.format);
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
  // A POST has no answer that a client could have kept (RFC 9110 §13.1.2).
  if (tag !== undefined && visit.method !== 'POST' && hasAlready(visit, tag)) {
    return {
      ...okay(nothing, { mediaType: 'text/plain', headers: varying(choice) }),
      tag,
      isLasting: false,
    };
  }
  const client = clientOf(request.ip);
  const answer = await edition.engine.run(question, signalOf(response), client);
  if (answer.outcome !== 'answered') return problemReply(visit, problemOf(answer));
  return replyOf(answer, { choice, tag, content: edition.contentOf(answer) });
}

/** Whether the client says that it has the answer: then it is told so without evaluation. */
function hasAlready({ headers }: Visit, tag: string): boolean {
  return judge(headers, { tag, lastModified: undefined }).outcome === 'not-modified';
}

const nothing = newContent('');

/** A format that the address names is the same whatever is accepted. */
function varying({ isNamed }: FormatChoice): Headers {
  return isNamed ? {} : { Vary: 'Accept' };
}

/** Aborted when the client has left. */
function signalOf(response: Response): AbortSignal {
  const abort = new AbortController();
  response.on('close', () => {
    abort.abort();
  });
  return abort.signal;
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

/** Where the time went (Server Timing §2). */
function serverTiming(timings: Timings | undefined): string {
  if (timings === undefined) return 'cache;desc="hit"';
  return Object.entries(timings)
    .map(([name, milliseconds]: [string, number]) => `${name};dur=${milliseconds.toFixed(1)}`)
    .join(', ');
}
