import { afterAll, describe, expect, it } from 'vitest';
import { cacheAnswers, type CacheUse } from '../../src/query/cache/cached-engine.ts';
import type { Explained } from '../../src/query/question/query-engine.ts';
import { hurried, sharedQueries } from '../support/shared-queries.ts';
import { question, openEngine } from './start-engine.ts';

const numbers = Array.from({ length: 300 }, (_, index) => `<of> ${index}`).join(';');
const engine = openEngine(`<one> ${numbers} . GRAPH <g> { <two> <of> 1 }`, sharedQueries(hurried));
afterAll(() => engine.close());

async function explain(query: string, rest: Partial<Parameters<typeof engine.run>[0]> = {}) {
  return engine.run(question(query, { isExplained: true, ...rest }));
}

async function planOf(...asked: Parameters<typeof explain>): Promise<Explained> {
  const answer = await explain(...asked);
  if (answer.outcome !== 'explained') throw new Error(JSON.stringify(answer));
  return answer;
}

describe('a question for a plan', () => {
  it('is told how the query was answered, and how long that took', async () => {
    const { kind, plan, timings } = await planOf('ASK { ?s <of> 1 }', { formats: {} });
    expect(kind).toBe('ask');
    expect(plan).toMatchObject({ isTold: true, root: { operator: 'scan', rows: 2, estimate: 2 } });
    expect(Object.keys(timings ?? {})).toEqual(['queue', 'parse', 'evaluate']);
  });

  it('is told of the graphs that it chose', async () => {
    const graphs = { defaultGraphs: ['http://data.example/g'] };
    const { plan } = await planOf('SELECT * { ?s <of> 1 }', graphs);
    expect(plan).toMatchObject({ isTold: true, root: { rows: 1 } });
  });

  it('keeps to what is allowed', async () => {
    expect(await explain('CLEAR ALL')).toMatchObject({ outcome: 'refused' });
    expect(await explain('SELECT * {')).toMatchObject({ outcome: 'malformed' });
  });

  it('is answered anew each time', async () => {
    const uses: CacheUse[] = [];
    const cached = cacheAnswers(engine, { megabytes: 1, onUse: (use) => uses.push(use) });
    const asked = question('ASK { ?s <of> 1 }');
    expect(await cached.run(asked)).toMatchObject({ outcome: 'answered' });
    const explained = { ...asked, isExplained: true };
    expect(await cached.run(explained)).toMatchObject({ outcome: 'explained' });
    expect(await cached.run(explained)).toMatchObject({ outcome: 'explained', timings: {} });
    expect(uses).toEqual(['miss', 'uncacheable', 'uncacheable']);
  });
});
