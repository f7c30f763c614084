import type { Response } from 'express';
import type { QueryEngine, Question } from '../query/query-engine.ts';

/** Tells a supervisor how we are; never from a cache. */
export function answerHealth(response: Response, isWell: boolean): void {
  response
    .status(isWell ? 200 : 503)
    .set({ 'Cache-Control': 'no-store', ...(isWell ? {} : { 'Retry-After': '2' }) })
    .json({ status: isWell ? 'ok' : 'starting' });
}

/** Longer than this, a supervisor does not wait either. */
const probeMilliseconds = 5_000;

/** Chance is in it, so that no cache answers: a thread does. */
const probe: Question = {
  query: 'ASK { ?s ?p ?o FILTER(RAND() < 2) }',
  defaultGraphs: [],
  namedGraphs: [],
  formats: { ask: 'json' },
};

/** Whether a query is answered now, tried with one that takes the way of all. */
export async function isAnswering(engine: QueryEngine): Promise<boolean> {
  if (!engine.isReady()) return false;
  const answer = await engine.run(probe, AbortSignal.timeout(probeMilliseconds));
  return answer.outcome === 'answered';
}
