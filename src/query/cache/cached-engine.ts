import { LRUCache } from 'lru-cache';
import type { Answer, Answered, QueryEngine, Question } from '../question/query-engine.ts';
import { exactKey, isRepeatable, questionKey } from '../question/question-key.ts';

/** How a question was met: from memory, by an evaluation under way for somebody else, or by one of its own. */
export type CacheUse = 'hit' | 'shared' | 'miss' | 'uncacheable';

export interface CacheOptions {
  readonly megabytes: number;
  readonly onUse?: (use: CacheUse) => void;
}

/** An evaluation, and how many wait for it. */
interface Flight {
  readonly answer: Promise<Answer>;
  readonly abort: AbortController;
  askers: number;
}

/**
 * An engine that evaluates a question once. Answers are kept, the least used given up first; equal
 * questions that come at the same time wait for the same evaluation, which ends early only when all
 * have left. An engine has one dataset, so what is kept never gets old.
 */
export function cacheAnswers(
  engine: QueryEngine,
  { megabytes, onUse = () => undefined }: CacheOptions,
): QueryEngine {
  const kept = new LRUCache<string, Answered>({
    maxSize: megabytes * 1_000_000,
    // Compressed forms take less than the bytes themselves.
    sizeCalculation: ({ body }, key) => 2 * body.length + 2 * key.length + 1000,
  });
  const flights = new Map<string, Flight>();
  const takeOff = (question: Question, exact: string, client: string | undefined): Flight => {
    const key = questionKey(question);
    const abort = new AbortController();
    const answer = engine.run(question, abort.signal, client).then((given) => {
      if (flights.get(exact) === flight) flights.delete(exact);
      if (given.outcome === 'answered') kept.set(key, withoutTimings(given));
      return given;
    });
    const flight: Flight = { answer, abort, askers: 0 };
    flights.set(exact, flight);
    return flight;
  };
  const run: QueryEngine['run'] = async (question, signal, client) => {
    if (!isRepeatable(question)) {
      onUse('uncacheable');
      return engine.run(question, signal, client);
    }
    const known = kept.get(questionKey(question));
    const exact = exactKey(question);
    const underWay = flights.get(exact);
    onUse(known ? 'hit' : underWay ? 'shared' : 'miss');
    if (known) return known;
    const flight = underWay ?? takeOff(question, exact, client);
    return join(flight, signal, () => flights.delete(exact));
  };
  return { ...engine, run };
}

/** Waits for an evaluation with others; the last to leave ends it. */
async function join(
  flight: Flight,
  signal: AbortSignal | undefined,
  forget: () => void,
): Promise<Answer> {
  flight.askers += 1;
  let leave = (): void => undefined;
  const answer = await new Promise<Answer>((resolve) => {
    leave = (): void => {
      flight.askers -= 1;
      if (flight.askers === 0) {
        forget();
        flight.abort.abort();
      }
      resolve({ outcome: 'aborted' });
    };
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave);
    void flight.answer.then(resolve);
  });
  signal?.removeEventListener('abort', leave);
  return answer;
}

/** An answer from memory took no time worth telling. */
function withoutTimings({ outcome, kind, format, body }: Answered): Answered {
  return { outcome, kind, format, body };
}
