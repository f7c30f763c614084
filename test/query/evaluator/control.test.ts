import { Worker } from 'node:worker_threads';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { newEvaluator } from '../../../src/query/evaluator/evaluate.ts';
import { MemoryExceeded } from '../../../src/query/evaluator/rows/control.ts';
import { packQuads } from '../../../src/query/index/pack-quads.ts';
import { openData } from '../../../src/query/index/query-data.ts';
import {
  newStopFlag,
  QueryStopped,
  stopQuery,
  stops,
} from '../../../src/query/question/stop-flag.ts';
import type { Items } from '../../../src/query/results/result.ts';
import { newQueryParser } from '../../../src/query/syntax/parse-query.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

const baseIri = 'http://data.example/';
const lines = Array.from({ length: 3000 }, (_, n) => [
  `<x:${n}> <p:next> <x:${(n + 1) % 3000}> .`,
  `<x:${n}> <p:text> "text number ${n}" .`,
  `<x:${n}> <p:of> <x:${n % 7}> .`,
]);
const quads = new Parser({ format: 'application/n-triples' }).parse(lines.flat().join('\n'));
const data = openData(packQuads(quads));
const parse = newQueryParser({ ...data, baseIri, services: { allowed: [] } });

interface Limits {
  readonly flag?: Int32Array;
  readonly memoryBytes?: number;
  readonly textCharacters?: number;
}

/** Reads the whole result of a query. @returns how many rows or triples it has */
async function run(query: string, limits: Limits): Promise<number> {
  const budget = { memoryBytes: 1_000_000_000, textCharacters: 1_000_000, ...limits };
  const parsed = parse(query, undefined);
  if (parsed.outcome !== 'parsed') throw new Error(JSON.stringify(parsed));
  const result = await newEvaluator(budget).evaluate(parsed, data.whole);
  if (result.kind === 'boolean') return Number(result.answer);
  return countItems(result.kind === 'rows' ? result.rows : result.quads);
}

async function countItems(items: Items<unknown>): Promise<number> {
  const counts = { items: 0 };
  const iterator =
    Symbol.iterator in items ? items[Symbol.iterator]() : items[Symbol.asyncIterator]();
  while (!(await iterator.next()).done) counts.items += 1;
  return counts.items;
}

/** Sets a flag from another thread after some time, and tells when it did, in seconds of the processor. */
async function setLater(
  flag: Int32Array,
  milliseconds: number,
  setAt: Float64Array,
): Promise<Worker> {
  const code = `
    const { workerData, parentPort } = require('node:worker_threads');
    parentPort.postMessage('ready');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workerData.milliseconds);
    const { user, system } = process.cpuUsage();
    workerData.setAt[0] = (user + system) / 1_000_000;
    Atomics.store(workerData.flag, 0, workerData.reason);
  `;
  const reason = stops.aborted;
  const workerData = { flag, milliseconds, reason, setAt };
  const worker = new Worker(code, { eval: true, workerData });
  await new Promise((resolve) => worker.once('message', resolve));
  return worker;
}

const product = '?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l';

describe('a query that would go on for hours ends soon after its flag is set', () => {
  it.each([
    ['a product', `SELECT (COUNT(*) AS ?n) { ${product} }`],
    ['rows written', `SELECT * { ${product} }`],
    ['filters that refuse', `SELECT * { ${product} FILTER(?l = ?nothing) }`],
    ['texts', `SELECT * { ${product} FILTER(CONTAINS(LCASE(STR(?l)), "no such text")) }`],
    [
      'optional parts',
      `SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f } OPTIONAL { ?g ?h ?i } }`,
    ],
    ['paths from everywhere', 'SELECT (COUNT(*) AS ?n) { ?a (<p:next>|^<p:next>|<p:of>)* ?b }'],
    ['a path for each row', `SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?a <p:next>+ ?f }`],
    ['distinct rows', `SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a { ${product} } }`],
    ['groups', `SELECT ?a (MAX(?l) AS ?m) { ${product} } GROUP BY ?a`],
    ['the first of many', `SELECT * { ${product} } ORDER BY ?l LIMIT 5`],
    [
      'minus',
      `SELECT * { ?a ?b ?c . ?d ?e ?f MINUS { ?a ?b ?x . ?y ?z ?f FILTER(?x = ?nothing) } }`,
    ],
    [
      'hash joins',
      `SELECT (COUNT(*) AS ?n) { { SELECT ?a { ?a ?b ?c } } { SELECT (?x AS ?y) { ?x ?p ?o } } { SELECT (?u AS ?v) { ?u ?q ?r } } }`,
    ],
    ['templates', `CONSTRUCT { ?a ?b [] } { ${product} }`],
  ])('%s', async (_, query) => {
    const flag = newStopFlag();
    const setAt = new Float64Array(new SharedArrayBuffer(8));
    const worker = await setLater(flag, 50, setAt);
    try {
      await expect(run(query, { flag })).rejects.toThrow(QueryStopped);
      // On a quiet machine a tenth of a second; this tells only that it does not go on.
      expect(processorSeconds() - (setAt[0] ?? 0)).toBeLessThan(5);
    } finally {
      await worker.terminate();
    }
  });

  it('one whose flag is set before it starts does not start', async () => {
    const flag = newStopFlag();
    stopQuery(flag, 0, 'timed-out');
    await expect(run('SELECT * { ?s ?p ?o }', { flag })).rejects.toThrow(/timed-out/);
  });
});

describe('a query that would hold more than it may is ended', () => {
  it.each([
    ['sorted rows', `SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f`],
    ['distinct rows', `SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f }`],
    ['groups', `SELECT ?a ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?f ?c`],
    ['gathered text', `SELECT (GROUP_CONCAT(?c) AS ?all) { ?a ?b ?c . ?d ?e ?f }`],
    [
      'hashed rows',
      `SELECT * { ?x <p:of> ?y { SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } LIMIT 9000000 } }`,
    ],
    [
      'made terms',
      `SELECT DISTINCT ?t { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?f)) AS ?t) }`,
    ],
    [
      'different values',
      `SELECT (COUNT(DISTINCT ?t) AS ?n) { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?f)) AS ?t) }`,
    ],
  ])('%s', async (_, query) => {
    await expect(run(query, { memoryBytes: 1_000_000 })).rejects.toThrow(MemoryExceeded);
  });

  it('a text that doubles', async () => {
    const doubled = Array.from(
      { length: 40 },
      (__, step) => `BIND(CONCAT(?t${step}, ?t${step}) AS ?t${step + 1})`,
    );
    const query = `SELECT (STRLEN(?t40) AS ?n) { BIND("0123456789" AS ?t0) ${doubled.join(' ')} }`;
    await expect(run(query, {})).rejects.toThrow(MemoryExceeded);
  });
});

it('what is given back counts no more: the same sub-select for many rows of EXISTS', async () => {
  const query = `SELECT ?a { { SELECT ?a { ?a <p:of> ?x } LIMIT 500 } FILTER EXISTS { SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c } GROUP BY ?a } }`;
  expect(await run(query, { memoryBytes: 1_000_000 })).toBe(500);
});

it('LIMIT ends the work, whatever comes after', async () => {
  expect(await run(`SELECT * { ${product} } LIMIT 10`, { memoryBytes: 1_000_000 })).toBe(10);
  expect(await run(`ASK { ${product} }`, { memoryBytes: 1_000_000 })).toBe(1);
});
