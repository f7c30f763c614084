import type { Request, Response } from 'express';
import { renderQueryPage } from '../html/query-page.ts';
import { formatOf, formats } from '../rdf/formats.ts';
import type { Answer, AcceptedFormats, QueryEngine } from '../query/query-engine.ts';
import { resultFormats } from '../query/result-formats.ts';
import { negotiate } from './negotiate.ts';
import { sendProblem, type Problem } from './problem.ts';
import { readSparqlRequest } from './sparql-request.ts';
import { contentType } from './send-rdf.ts';
import { problemOf } from './sparql-problem.ts';
import { languageOf, type Visit } from './visit.ts';

/** Answers at the SPARQL endpoint: queries by any of the protocol's forms, and a form for people. */
export async function answerSparql(
  request: Request,
  response: Response,
  { visit, engine }: { readonly visit: Visit; readonly engine: QueryEngine },
): Promise<void> {
  response.set('Vary', 'Accept, Accept-Language');
  const reading = await readSparqlRequest(request, response, visit);
  if (reading.outcome === 'mistaken') {
    sendProblem(response, visit, reading.problem);
    return;
  }
  if (reading.outcome === 'empty') {
    answerDoor(response, visit);
    return;
  }
  const abort = new AbortController();
  response.on('close', () => {
    abort.abort();
  });
  const choice = chooseFormats(visit.headers.accept);
  const answer = await engine.run({ ...reading.asked, formats: choice.formats }, abort.signal);
  send(response, visit, { answer, choice });
}

/** What a client would be sent for each form of query, and the name it has for that. */
interface Choice {
  readonly formats: AcceptedFormats;
  readonly mediaTypes: { readonly rows: string | undefined; readonly graph: string | undefined };
}

/** Both ways, because only the query tells whether rows or a graph will come. */
function chooseFormats(accept: string | undefined): Choice {
  const rows = negotiate(accept, resultFormats);
  const graph = negotiate(accept, formats);
  return {
    formats: { select: rows?.offer.name, ask: rows?.offer.name, graph: graph?.offer.name },
    mediaTypes: { rows: rows?.mediaType, graph: graph?.mediaType },
  };
}

function send(
  response: Response,
  visit: Visit,
  { answer, choice }: { readonly answer: Answer; readonly choice: Choice },
): void {
  if (answer.outcome !== 'answered') {
    sendProblem(response, visit, problemOf(answer));
    return;
  }
  const isRows = answer.kind === 'select' || answer.kind === 'ask';
  const mediaType = isRows ? choice.mediaTypes.rows : choice.mediaTypes.graph;
  response.set('Content-Type', contentType(mediaType ?? formatOf('turtle').mediaType));
  response.send(answer.body);
}

/** Nobody asked anything: people get a form, programs are told how to ask. */
function answerDoor(response: Response, visit: Visit): void {
  const offers = [{ mediaType: 'text/html', aliases: [] }, ...resultFormats, ...formats];
  if (negotiate(visit.headers.accept, offers)?.mediaType !== 'text/html') {
    sendProblem(response, visit, noQuery);
    return;
  }
  const language = languageOf(visit);
  response.set('Content-Language', language).type('html');
  response.send(renderQueryPage({ path: visit.path, language }));
}

const noQuery: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: 'Skicka en fråga i parametern query, med GET eller POST.',
    en: 'Send a query in the parameter query, by GET or POST.',
  },
};
