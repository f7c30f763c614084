import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residentMegabytes } from './process-usage.ts';
import { before, newTold, question, startEngine } from './start-engine.ts';

const seconds = 1;
const memoryMegabytes = 200;
/** What the queries' process may need on top: threads that start and end beside each other. */
const spareMegabytes = 900;

/** A ring with chords: every node reaches every other, in more ways than can be counted. */
const ring = Array.from(
  { length: 200 },
  (_, index) => `:n${index} :p :n${(index + 1) % 200}, :n${(index * 7) % 200} ; :q ${index} .`,
);
const { log, threads, pids } = newTold();
const engine = startEngine(`@prefix : <> . :g { ${ring.join('\n')} }`, {
  workers: 2,
  limits: { seconds, memoryMegabytes, answerMegabytes: 2 },
  log,
});
const small = question('SELECT ?o { <n1> <q> ?o }');

beforeAll(async () => {
  await engine.run(small);
});
afterAll(() => engine.close());

function times(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}

function nested(depth: number, [open, middle, close]: readonly [string, string, string]): string {
  return open.repeat(depth) + middle + close.repeat(depth);
}

const triples = (count: number): string =>
  times(count, (index) => `?s${index} ?p${index} ?o${index} .`);

/** Each asks for more than there is; what it may get is an answer, or an error that says why not. */
const bombs: readonly (readonly [name: string, query: string, outcomes: readonly string[]])[] = [
  ['a cross product, counted', `SELECT (COUNT(*) AS ?n) { ${triples(6)} }`, ['timed-out']],
  ['a cross product, wanted', `SELECT * { ${triples(3)} }`, ['too-large']],
  [
    'a cross product, sorted',
    `SELECT * { ${triples(4)} } ORDER BY ?s0`,
    ['timed-out', 'too-large'],
  ],
  ['a cross product, distinct', `SELECT DISTINCT * { ${triples(4)} }`, ['timed-out', 'too-large']],
  ['hundreds of brackets', `ASK { FILTER(${nested(500, ['(', 'true', ')'])}) }`, ['answered']],
  ['thousands of brackets', `ASK { FILTER(${nested(9000, ['(', 'true', ')'])}) }`, ['refused']],
  ['hundreds of groups', `ASK ${nested(500, ['{', '?s ?p ?o', '}'])}`, ['answered']],
  [
    'hundreds of OPTIONALs inside each other',
    `SELECT * ${nested(300, ['{ ?s <p> ?o OPTIONAL ', '{}', '}'])} LIMIT 1`,
    ['answered', 'timed-out', 'refused', 'too-large'],
  ],
  ['hundreds of negations', `ASK { FILTER(${'!'.repeat(801)}false) }`, ['answered', 'refused']],
  [
    'hundreds of subqueries',
    `SELECT * ${nested(200, ['{ SELECT * ', '{ ?s <q> 1 }', '}'])}`,
    ['answered', 'refused', 'timed-out'],
  ],
  [
    'hundreds of FILTER EXISTS',
    `ASK ${nested(200, ['{ ?s <p> ?o FILTER EXISTS ', '{}', '}'])}`,
    ['answered', 'refused', 'timed-out', 'too-large'],
  ],
  [
    'a thousand UNIONs',
    `SELECT (COUNT(*) AS ?n) { ${times(1000, (index) => `${index ? 'UNION ' : ''}{ ?s <q> ${index} }`)} }`,
    ['answered', 'timed-out', 'refused'],
  ],
  [
    'a huge IN list',
    `SELECT ?s { ?s <q> ?o FILTER(?o IN (${Array(30_000).fill('1').join()})) }`,
    ['answered', 'timed-out', 'refused', 'too-large'],
  ],
  ['a catastrophic REGEX', `ASK { FILTER(REGEX("${'a'.repeat(50)}!", "^(a+)+$")) }`, ['answered']],
  ['thousands of patterns', `SELECT (COUNT(*) AS ?n) { ${triples(8000)} }`, ['timed-out']],
  [
    'endless paths',
    'SELECT (COUNT(*) AS ?n) { ?a (<p>|^<p>)*/(<p>|!<x>)+/(<p>/<p>)* ?b . ?b <p>* ?c . ?c <p>* ?d }',
    ['timed-out', 'too-large'],
  ],
  [
    'a path of paths',
    `SELECT (COUNT(*) AS ?n) { ?a ${nested(20, ['(', '<p>', ')*'])} ?b }`,
    ['answered', 'timed-out', 'refused'],
  ],
  [
    'a text of all rows',
    `SELECT (GROUP_CONCAT(?o0) AS ?all) { ${triples(4)} }`,
    ['timed-out', 'too-large', 'failed'],
  ],
  [
    'a graph of all that can be combined',
    `CONSTRUCT { ?s0 ?p1 ?o2 } { ${triples(3)} }`,
    ['timed-out', 'too-large'],
  ],
  [
    'a text that doubles',
    `SELECT (STRLEN(?x40) AS ?n) { BIND("0123456789" AS ?x0) ${times(40, (index) => `BIND(CONCAT(?x${index}, ?x${index}) AS ?x${index + 1})`)} }`,
    ['answered', 'timed-out', 'too-large', 'failed'],
  ],
];

function p95(waits: readonly number[]): number {
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? Infinity;
}

describe('a query that would never end or never fit', () => {
  it.each(bombs)('%s', async (_, query, outcomes) => {
    // The bomb before may have cost a thread.
    await expect.poll(threads).toBe(3);
    const answer = await before((seconds + 10) * 1000, engine.run(question(query)));
    // On a busy machine anything may take too long.
    expect([...outcomes, 'timed-out']).toContain(answer?.outcome);
    expect(await engine.run(small)).toMatchObject({ outcome: 'answered' });
    // No query ends the process of all the others, nor makes it grow past what its threads may hold.
    expect(pids).toHaveLength(1);
    expect(residentMegabytes(pids[0])).toBeLessThan(3 * memoryMegabytes + spareMegabytes);
  });

  it('does not hold up small ones beside it', async () => {
    await expect.poll(threads).toBe(3);
    const timed = async (): Promise<number> => {
      const started = performance.now();
      expect(await engine.run(small)).toMatchObject({ outcome: 'answered' });
      return performance.now() - started;
    };
    const alone: number[] = [];
    while (alone.length < 20) alone.push(await timed());
    const waits: number[] = [];
    const over = new AbortController();
    const throwing = (async () => {
      // Two, one after the other: a third could come before the thread that the first cost is replaced.
      for (const [, query] of bombs.slice(0, 2)) await engine.run(question(query));
      over.abort();
    })();
    while (!over.signal.aborted) waits.push(await timed());
    await throwing;
    expect(waits.length).toBeGreaterThan(3);
    // Half of what a bomb may take; on a busy machine those without a bomb beside them take their time, too.
    expect(p95(waits)).toBeLessThan(500 * seconds + 10 * p95(alone));
  });
});
