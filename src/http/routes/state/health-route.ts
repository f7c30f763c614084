import type { DataState } from '../../editions/data-state.ts';
import type { QueryEngine, Question } from '../../../query/question/query-engine.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { soleForm } from '../../answer/sole-form.ts';
import { newContent } from '../../wire/content.ts';
import { ok, type Reply } from '../../wire/reply.ts';

/** Tells a supervisor that the process lives. */
export function answerLive({ route }: Pick<RouteContext, 'route'>): Reply {
  return ok(newContent(`${JSON.stringify({ status: 'ok' })}\n`), soleForm(route));
}

/** Tells whether queries are answered, and whether the data is the newest; old data is served all the same. */
export async function answerReady(
  { edition, route }: RouteContext,
  state: DataState,
): Promise<Reply> {
  const isReady = await isAnswering(edition.engine);
  const data =
    state.outcome === 'current'
      ? { data: 'current' }
      : {
          data: 'held back',
          since: state.since.toISOString(),
          findings: state.findings.filter(({ severity }) => severity !== 'note').length,
        };
  const body = { status: isReady ? 'ok' : 'starting', ...data };
  const reply = ok(newContent(`${JSON.stringify(body)}\n`), soleForm(route));
  if (isReady) return reply;
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
async function isAnswering(engine: QueryEngine): Promise<boolean> {
  if (!engine.isReady()) return false;
  const answer = await engine.run(probe, AbortSignal.timeout(probeMilliseconds));
  return answer.outcome === 'answered';
}
