import { afterAll, describe, expect, it } from 'vitest';
import type { Question } from '../../src/query/question/query-engine.ts';
import { newTold, question, startEngine } from './start-engine.ts';

const numbers = Array.from({ length: 300 }, (_, index) => `:s${index} :p${index % 7} ${index} .`);
const { log, threads } = newTold();
const engine = startEngine(`@prefix : <> . :g { ${numbers.join('\n')} }`, {
  workers: 2,
  limits: { seconds: 1.5, perClient: 6 },
  log,
});
afterAll(() => engine.close());

const small = question('ASK { ?s ?p ?o }');
const endless = question('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }');

/** How long a client waits for the answer, or for the end that its question comes to. */
async function timed(asked: Question, client: string): Promise<number> {
  const start = performance.now();
  const { outcome } = await engine.run(asked, undefined, client);
  expect(outcome).toBe(asked === small ? 'answered' : 'timed-out');
  return performance.now() - start;
}

describe('small questions of one client', () => {
  it('are answered while another sends endless ones, several at a time, one batch after the other', async () => {
    await expect.poll(threads).toBe(3);
    let isOver = false;
    const bombTimes: number[] = [];
    const bombs = async (): Promise<void> => {
      while (!isOver) bombTimes.push(await timed(endless, 'bomber'));
    };
    const bombing = Promise.all([bombs(), bombs(), bombs(), bombs()]);
    const until = performance.now() + 9_000;
    const waits: number[] = [];
    while (performance.now() < until) waits.push(await timed(small, 'reader'));
    isOver = true;
    await bombing;
    expect(waits.length).toBeGreaterThan(3 * bombTimes.length);
    // Never as long as a bomb takes.
    expect(Math.max(...waits)).toBeLessThan(Math.min(...bombTimes));
  });

  it('are answered by all threads where nobody else asks', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => engine.run(small, undefined, 'reader')),
    );
    expect(answers.map(({ outcome }) => outcome)).toEqual(answers.map(() => 'answered'));
  });

  it('that are too many at once are told so', async () => {
    const answers = await Promise.all(
      Array.from({ length: 9 }, () => engine.run(small, undefined, 'reader')),
    );
    const crowded = answers.filter(({ outcome }) => outcome === 'crowded');
    expect(crowded).toEqual([1, 2, 3].map(() => ({ outcome: 'crowded', questions: 6 })));
  });
});
