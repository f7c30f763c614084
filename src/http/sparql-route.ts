import type { Request, Response } from 'express';
import { formats } from '../rdf/formats.ts';
import type { Answer, QueryEngine, Timings } from '../query/query-engine.ts';
import { isRepeatable, questionKey } from '../query/question-key.ts';
import { resultFormats } from '../query/result-formats.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { tagOf } from './edition.ts';
import { sendProblem } from './problem.ts';
import type { Door } from './sparql-door.ts';
import { readSparqlRequest, type RequestLimits } from './sparql-request.ts';
import { sendNotModified, sendText } from './send-text.ts';
import {
  chooseFormats,
  formatFor,
  isDownload,
  toAccepted,
  type FormatChoice,
} from './sparql-formats.ts';
import { notAcceptable, problemOf } from './sparql-problem.ts';
import type { Visit } from './visit.ts';

/** What answering at the endpoint takes. */
export interface Endpoint {
  readonly visit: Visit;
  readonly snapshot: Snapshot;
  readonly engine: QueryEngine;
  readonly limits: RequestLimits;
  readonly door: Door;
}

/** Answers at the SPARQL endpoint: queries by any of the protocol's forms, and at its door. */
export async function answerSparql(
  request: Request,
  response: Response,
  { visit, snapshot, engine, limits, door }: Endpoint,
): Promise<void> {
  response.set('Vary', 'Accept, Accept-Language');
  const reading = await readSparqlRequest(request, response, { visit, limits });
  if (reading.outcome === 'mistaken') {
    sendProblem(response, visit, reading.problem);
    return;
  }
  if (reading.outcome === 'empty') {
    await door(response, visit, snapshot, reading.format);
    return;
  }
  const choosing = chooseFormats(reading.format, visit.headers.accept);
  if (choosing.outcome === 'mistaken') {
    sendProblem(response, visit, choosing.problem);
    return;
  }
  const { choice } = choosing;
  if ((choice.rows ?? choice.graph) === undefined) {
    sendProblem(response, visit, notAcceptable([...resultFormats, ...formats]));
    return;
  }
  const question = { ...reading.asked, formats: toAccepted(choice) };
  const tag = isRepeatable(question)
    ? tagOf(snapshot, questionKey(question), choice.rows?.mediaType, choice.graph?.mediaType)
    : undefined;
  // A POST has no answer that a client could have kept (RFC 9110 §13.1.2).
  if (tag && request.method !== 'POST' && sendNotModified(response, visit, tag)) return;
  const answer = await engine.run(question, signalOf(response));
  await send(response, visit, { choice, answer, tag });
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
  readonly answer: Answer;
  readonly choice: FormatChoice;
  readonly tag: string | undefined;
}

async function send(
  response: Response,
  visit: Visit,
  { answer, choice, tag }: Outgoing,
): Promise<void> {
  if (answer.outcome !== 'answered') {
    sendProblem(response, visit, problemOf(answer));
    return;
  }
  const chosen = formatFor(answer.kind, choice);
  if (chosen === undefined) throw new Error(`The engine answered in ${answer.format}, unasked.`);
  if (isDownload(choice, chosen.offer)) {
    response.attachment(`query-result.${chosen.offer.extension}`);
  }
  response.set('Server-Timing', serverTiming(answer.timings));
  await sendText(response, visit, answer, { mediaType: chosen.mediaType, tag });
}

/** Where the time went (Server Timing §2). */
function serverTiming(timings: Timings | undefined): string {
  if (timings === undefined) return 'cache;desc="hit"';
  return Object.entries(timings)
    .map(([name, milliseconds]: [string, number]) => `${name};dur=${milliseconds.toFixed(1)}`)
    .join(', ');
}
