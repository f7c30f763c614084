import { describe, expect, it } from 'vitest';
import { cacheAnswers, type CacheUse } from '../../src/query/cache/cached-engine.ts';
import type { Answer, QueryEngine, Question } from '../../src/query/question/query-engine.ts';
import { question } from './start-engine.ts';

interface Asked {
  readonly question: Question;
  readonly signal: AbortSignal | undefined;
  readonly answer: (answer: Answer) => void;
}

/** An engine that answers when the test says so, because here it is time that is tested. */
function engineByHand(): { readonly engine: QueryEngine; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const engine: QueryEngine = {
    isReady: () => true,
    run: (given, signal) =>
      new Promise((answer) => {
        asked.push({ question: given, signal, answer });
        signal?.addEventListener('abort', () => {
          answer({ outcome: 'aborted' });
        });
      }),
    state: () => ({
      waiting: 0,
      running: 0,
      threadsStarted: 1,
      threadsEnded: {
        'timed-out': 0,
        aborted: 0,
        'out-of-memory': 0,
        'process-lost': 0,
        error: 0,
      },
      processesStarted: 1,
      processesLost: 0,
    }),
    close: () => Promise.resolve(),
  };
  return { engine, asked };
}

function answered(body: string): Answer {
  return {
    outcome: 'answered',
    kind: 'ask',
    format: 'json',
    body: Buffer.from(body),
    timings: { evaluate: 5 },
  };
}

const ask = question('ASK { ?s ?p ?o }');

describe('a question that was answered', () => {
  it('is answered from memory, also when it is laid out in another way', async () => {
    const { engine, asked } = engineByHand();
    const uses: CacheUse[] = [];
    const cached = cacheAnswers(engine, { megabytes: 1, onUse: (use) => uses.push(use) });
    const first = cached.run(ask);
    asked[0]?.answer(answered('yes'));
    expect(await first).toMatchObject({ body: Buffer.from('yes'), timings: { evaluate: 5 } });
    const again = await cached.run(question('ASK  { ?s ?p ?o }\n'));
    expect(again).toEqual({
      outcome: 'answered',
      kind: 'ask',
      format: 'json',
      body: Buffer.from('yes'),
    });
    expect(uses).toEqual(['miss', 'hit']);
    expect(asked).toHaveLength(1);
  });

  it.each<Answer>([
    { outcome: 'timed-out', seconds: 1 },
    { outcome: 'busy' },
    { outcome: 'failed', reason: { sv: 'x', en: 'x' } },
  ])('with $outcome is asked again', async (bad) => {
    const { engine, asked } = engineByHand();
    const cached = cacheAnswers(engine, { megabytes: 1 });
    const first = cached.run(ask);
    asked[0]?.answer(bad);
    expect(await first).toEqual(bad);
    void cached.run(ask);
    expect(asked).toHaveLength(2);
  });

  it('is forgotten when memory is needed for others', async () => {
    const { engine, asked } = engineByHand();
    const cached = cacheAnswers(engine, { megabytes: 1 });
    for (const name of ['a', 'b', 'c', 'a']) {
      const answer = cached.run(question(`ASK { ?${name} ?p ?o }`));
      asked.at(-1)?.answer(answered('x'.repeat(200_000)));
      await answer;
    }
    expect(asked).toHaveLength(4);
  });
});

describe('equal questions at the same time', () => {
  it('are evaluated once', async () => {
    const { engine, asked } = engineByHand();
    const cached = cacheAnswers(engine, { megabytes: 1 });
    const answers = [cached.run(ask), cached.run(ask), cached.run(ask)];
    expect(asked).toHaveLength(1);
    asked[0]?.answer(answered('yes'));
    for (const answer of answers) expect(await answer).toMatchObject({ body: Buffer.from('yes') });
  });

  it('are answered though one of the askers leaves', async () => {
    const { engine, asked } = engineByHand();
    const cached = cacheAnswers(engine, { megabytes: 1 });
    const leaving = new AbortController();
    const [one, other] = [cached.run(ask, leaving.signal), cached.run(ask)];
    leaving.abort();
    expect(await one).toEqual({ outcome: 'aborted' });
    expect(asked[0]?.signal?.aborted).toBe(false);
    asked[0]?.answer(answered('yes'));
    expect(await other).toMatchObject({ body: Buffer.from('yes') });
  });

  it('end when all askers have left, and are asked anew by the next', async () => {
    const { engine, asked } = engineByHand();
    const cached = cacheAnswers(engine, { megabytes: 1 });
    const leaving = [new AbortController(), new AbortController()];
    const answers = leaving.map(({ signal }) => cached.run(ask, signal));
    for (const each of leaving) each.abort();
    expect(asked[0]?.signal?.aborted).toBe(true);
    for (const answer of answers) expect(await answer).toEqual({ outcome: 'aborted' });
    void cached.run(ask);
    expect(asked).toHaveLength(2);
  });
});

describe('a question whose answer passes', () => {
  it('is evaluated each time', () => {
    const { engine, asked } = engineByHand();
    const cached = cacheAnswers(engine, { megabytes: 1 });
    const now = question('SELECT (NOW() AS ?t) {}');
    void cached.run(now);
    void cached.run(now);
    expect(asked).toHaveLength(2);
  });
});
