import { afterAll, describe, expect, it } from 'vitest';
import { before, newTold, question, startEngine } from './start-engine.ts';

const numbers = Array.from({ length: 300 }, (_, index) => `:s${index} :p${index % 7} ${index} .`);
const { log, threads, ended } = newTold();
const engine = startEngine(`@prefix : <> . :g { ${numbers.join('\n')} }`, {
  workers: 2,
  limits: { seconds: 1.5, memoryMegabytes: 200, answerMegabytes: 1, waiting: 1 },
  log,
});
afterAll(() => engine.close());

const small = question('ASK { ?s ?p ?o }');
const endless = question('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }');

/** Binds ?x17 to a text of more than a megabyte. */
const doublings = Array.from(
  { length: 17 },
  (_, index) => `BIND(CONCAT(?x${index}, ?x${index}) AS ?x${index + 1})`,
);

/** One match of many groups over a long text: it takes half a minute and no memory, and nobody looks up from it. */
const manyGroups = `${'([0-9]*[0-9]*)*'.repeat(30)}[0-9]`;
const unheeding = `ASK { BIND("0123456789" AS ?x0) ${doublings.join('\n')} FILTER(REPLACE(?x17, "${manyGroups}", "") = "") }`;

/** Until so many threads can answer, the spare one included. */
async function whenReady(count: number): Promise<void> {
  await expect.poll(threads).toBeGreaterThanOrEqual(count);
}

describe('starting', () => {
  it('is not ready at once, but questions may come', async () => {
    expect(engine.isReady()).toBe(false);
    expect(await engine.run(small)).toMatchObject({ outcome: 'answered' });
    expect(engine.isReady()).toBe(true);
  });
});

describe('the time limit', () => {
  it('ends a query, while others are answered', async () => {
    await whenReady(2);
    const answers: string[] = [];
    const tell = (of: string) => (): number => answers.push(of);
    // The limit, the time in which a query may stop by itself, and as much again.
    const runaway = before(5000, engine.run(question(unheeding)));
    const meanwhile = engine.run(small);
    await Promise.all([runaway.then(tell('runaway')), meanwhile.then(tell('meanwhile'))]);
    expect(answers).toEqual(['meanwhile', 'runaway']);
    expect(await meanwhile).toMatchObject({ outcome: 'answered' });
    expect(await runaway).toMatchObject({ outcome: 'timed-out' });
  });
});

describe('a question for a plan', () => {
  it('keeps to the limit of time', async () => {
    const explained = { ...endless, isExplained: true };
    expect(await engine.run(explained)).toMatchObject({ outcome: 'timed-out' });
  });
});

describe('the limit of answers', () => {
  it.each([
    'SELECT * { ?a ?b ?c . ?d ?e ?f }',
    `CONSTRUCT { <a> <b> ?x17 } { BIND("0123456789" AS ?x0) ${doublings.join('\n')} }`,
    `SELECT ?x17 { BIND("0123456789" AS ?x0) ${doublings.join('\n')} }`,
  ])('gives an error and nothing of the answer for %s', async (query) => {
    const answer = await engine.run(question(query));
    expect(answer).toEqual({ outcome: 'too-large', what: 'answer', megabytes: 1 });
  });
});

describe('too many at once', () => {
  it('are turned away, and those before them are answered', async () => {
    await whenReady(2);
    const first = [1, 2].map(() => engine.run(endless));
    const waiting = engine.run(small);
    expect(await engine.run(small)).toEqual({ outcome: 'busy' });
    expect((await waiting).outcome).toBe('answered');
    for (const answer of first) expect(await answer).toMatchObject({ outcome: 'timed-out' });
  });
});

describe('a client that leaves', () => {
  const left = async (query: string, milliseconds = 50) => {
    await whenReady(2);
    const [leaving, endedBefore] = [new AbortController(), ended.length];
    setTimeout(() => {
      leaving.abort();
    }, milliseconds);
    const { outcome } = await engine.run(question(query), leaving.signal);
    return { outcome, ended: ended.slice(endedBefore) };
  };

  it('ends the work, and the thread goes on', async () => {
    // A thread that gets no turn of the processor for a second is ended, too.
    await expect.poll(() => left(endless.query)).toEqual({ outcome: 'aborted', ended: [] });
  });

  it('ends the thread where the work does not look up', async () => {
    // A thread that got no turn in that time looks up before it begins.
    const ending = { outcome: 'aborted', ended: ['aborted'] };
    await expect.poll(() => left(unheeding, 300)).toEqual(ending);
  });

  it('before its turn is never asked', async () => {
    expect(await engine.run(small, AbortSignal.abort())).toEqual({ outcome: 'aborted' });
  });
});
