import type { DataState } from '../editions/data-state.ts';
import type { QueryEngine, Question } from '../../query/question/query-engine.ts';
import { passing, type Reply } from '../wire/reply.ts';

/** Tells a supervisor that the process lives; never from a cache. */
export function answerLive(): Reply {
  return passing(`${JSON.stringify({ status: 'ok' })}\n`, { mediaType: 'application/json' });
}

/** Tells whether queries are answered, and whether the data is the newest; old data is served all the same. */
export function answerReady(isAnswering: boolean, state: DataState): Reply {
  const data =
    state.outcome === 'current'
      ? { data: 'current' }
      : { data: 'held back', since: state.since.toISOString(), findings: state.findings };
  const body = { status: isAnswering ? 'ok' : 'starting', ...data };
  const reply = passing(`${JSON.stringify(body)}\n`, { mediaType: 'application/json' });
  if (isAnswering) return reply;
  return { ...reply, status: 503, headers: { ...reply.headers, 'Retry-After': '2' } };
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
