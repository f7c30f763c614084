import { describe, expect, it } from 'vitest';
import { lateEngine } from '../../src/preview/late-engine.ts';
import type { Question, QueryEngine } from '../../src/query/question/query-engine.ts';

const question: Question = { query: 'ASK {}', defaultGraphs: [], namedGraphs: [], formats: {} };

/** An engine, and how often one was started and closed. */
function counted() {
  const count = { started: 0, closed: 0 };
  const late = lateEngine(() => {
    count.started += 1;
    const state = late.state();
    return {
      isReady: () => false,
      run: () => Promise.resolve({ outcome: 'aborted' }),
      state: () => ({ ...state, running: 7 }),
      close: () => {
        count.closed += 1;
        return Promise.resolve();
      },
    } satisfies QueryEngine;
  });
  return { late, count };
}

describe('an engine that starts late', () => {
  it('is started once, by the first question, and then speaks for itself', async () => {
    const { late, count } = counted();
    expect([late.isReady(), late.state().running, count.started]).toEqual([true, 0, 0]);
    expect([await late.run(question), await late.run(question)]).toEqual([
      { outcome: 'aborted' },
      { outcome: 'aborted' },
    ]);
    expect([late.isReady(), late.state().running, count.started]).toEqual([false, 7, 1]);
    await late.close();
    expect(count.closed).toBe(1);
  });

  it('never starts once it is closed', async () => {
    const { late, count } = counted();
    await late.close();
    expect([await late.run(question), late.isReady()]).toEqual([{ outcome: 'busy' }, false]);
    expect(count).toEqual({ started: 0, closed: 0 });
  });
});
