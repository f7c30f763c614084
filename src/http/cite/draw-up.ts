import { citationId, inOneOrder, type Citation } from '../../archive/citations/citation.ts';
import type { Entry } from '../../archive/store/manifest.ts';
import { normalise, type NormalQuery } from '../../query/citations/normal-query.ts';
import type { Answer, Answered } from '../../query/question/query-engine.ts';
import { busyWithPast } from '../archive/answer-in-time.ts';
import type { RouteContext } from '../answer/methods.ts';
import { problemOf } from '../sparql/sparql-problem.ts';
import type { SparqlRequest } from '../sparql/sparql-request.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { askFor, withVersion, type CitedQuery } from './ask-version.ts';
import type { Citations } from './citations.ts';
import {
  ambiguousNodes,
  longestQuery,
  passingAnswer,
  tooLongToCite,
  uncounted,
} from './cite-problems.ts';
import type { Citing } from './citing.ts';

export type Drawing =
  | { readonly outcome: 'drawn'; readonly citation: Citation }
  | { readonly outcome: 'mistaken'; readonly problem: Problem };

/** Runs a query on a version, within the limits of the endpoint, and draws up what cites its answer. */
export async function drawUp(
  context: RouteContext,
  request: SparqlRequest,
  { past, citations, entry }: Pick<Citing, 'past' | 'citations'> & { readonly entry: Entry },
): Promise<Drawing> {
  const normal = normalise(request.query, context.edition.snapshot.baseIri);
  if (normal.passing !== undefined) return mistaken(passingAnswer(normal.passing));
  if (normal.text.length > longestQuery) return mistaken(tooLongToCite);
  const cited = new Date();
  const given = await withVersion(context, { past, entry }, (then) => ask(then, request, normal));
  if (given === undefined) return mistaken(busyWithPast);
  const { query, answer } = given;
  if (answer.outcome === 'explained') throw new Error('The engine told a plan, unasked.');
  if (answer.outcome !== 'answered') return mistaken(problemOf(answer));
  const counted = await count(answer, normal, citations);
  if ('kind' in counted) return mistaken(counted);
  const { isOrdered, isArbitrary } = normal;
  const { version, published } = entry;
  const { kind } = answer;
  const facts = { ...query, version, published, cited: cited.toISOString(), kind };
  const citation = { ...facts, isOrdered, isArbitrary, ...counted };
  return { outcome: 'drawn', citation: { id: citationId(citation), ...citation } };
}

function mistaken(problem: Problem): Drawing {
  return { outcome: 'mistaken', problem };
}

interface Given {
  readonly query: CitedQuery;
  readonly answer: Answer;
}

/** Asks in the one way that all have. What cannot be answered is asked as it was written, so that a mistake is told of where it is. */
async function ask(
  then: RouteContext,
  request: SparqlRequest,
  { text }: NormalQuery,
): Promise<Given> {
  const graphs = {
    defaultGraphs: inOneOrder(request.defaultGraphs),
    namedGraphs: inOneOrder(request.namedGraphs),
  };
  const query = { query: text, ...graphs };
  const answer = await askFor(then, query);
  if (answer.outcome !== 'malformed' && answer.outcome !== 'refused') return { query, answer };
  const asWritten = { query: request.query, ...graphs };
  return { query: asWritten, answer: await askFor(then, asWritten) };
}

async function count(answer: Answered, { isOrdered }: NormalQuery, { digest }: Citations) {
  const counted = await digest(answer, isOrdered);
  if (counted === 'ambiguous') return ambiguousNodes;
  return typeof counted === 'string' ? uncounted[counted] : counted;
}
