/**
 * How fast queries are answered over HTTP, beside other servers in the same run: fifteen kinds of
 * queries at growing sizes, then a mix of small ones, new and repeated, by one client and by eight,
 * and beside somebody who throws bombs. Nothing is asserted. Ratios within a run count, times do not.
 *
 * node bench/sparql.js [triples …]      the sizes; 1000 10000 100000 unless given
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from './generate.js';
import { bomb, kindNames, queryOf, smallKinds } from './sparql-queries.js';
import { serverNames, start } from './sparql-servers.js';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1000, 10_000, 100_000];
const millisecondsPerKind = 700;
const millisecondsPerMix = 2000;
const firstPort = 34_600;

const folder = mkdtempSync(join(tmpdir(), 'bench-sparql-'));
const agent = new Agent({ keepAlive: true });
let questions = 0;
try {
  for (const triples of sizes) await measureSize(triples);
} finally {
  agent.destroy();
  rmSync(folder, { recursive: true });
}

async function measureSize(triples) {
  const file = join(folder, `${triples}.nt`);
  writeFileSync(file, [...generate(triples)].join(''));
  const results = {};
  for (const [index, name] of serverNames.entries()) {
    const server = await start(name, file, firstPort + index);
    if (!server) continue;
    try {
      results[name] = await measureServer(server, triples);
    } finally {
      await server.stop();
    }
  }
  print(triples, results);
}

/** One server at a time, so that none has to share the processor with another. */
async function measureServer({ name, url }, triples) {
  const results = {};
  // Threads warm up one by one.
  for (const kind of smallKinds)
    await Promise.all([1, 2, 3].map(() => ask(url, queryOf(kind, ++questions, triples))));
  for (const kind of kindNames) results[`${kind}, ms`] = await medianOf(url, kind, triples);
  const mixes = [
    ['new, 1 client', 1, () => ++questions],
    ['new, 8 clients', 8, () => ++questions],
    ['repeated, 1 client', 1, () => ++questions % 20],
    ['repeated, 8 clients', 8, () => ++questions % 20],
  ];
  for (const [mix, clients, number] of mixes) {
    const { rate } = await load(url, clients, () => smallQuery(number(), triples));
    results[`${mix}, /s`] = rate;
  }
  // The others compute on after a time-out, some of them alone: what they are like then is known.
  if (name === 'styrkedata') Object.assign(results, await besideBombs(url, triples));
  return results;
}

async function medianOf(url, kind, triples) {
  const until = performance.now() + millisecondsPerKind;
  const times = [];
  do {
    const started = performance.now();
    // What is ended for taking too long has no time.
    if (!(await ask(url, queryOf(kind, ++questions, triples)))) return NaN;
    times.push(performance.now() - started);
  } while (performance.now() < until);
  return quantile(times, 0.5);
}

function smallQuery(number, triples) {
  return queryOf(smallKinds[number % smallKinds.length], number, triples);
}

/** Clients that each ask again as soon as they are answered. */
async function load(url, clients, nextQuery, until = Date.now() + millisecondsPerMix) {
  const times = [];
  const started = performance.now();
  const client = async () => {
    while (Date.now() < until) {
      const asked = performance.now();
      await ask(url, nextQuery());
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return {
    rate: (times.length * 1000) / (performance.now() - started),
    p95: quantile(times, 0.95),
  };
}

async function besideBombs(url, triples) {
  const nextQuery = () => smallQuery(++questions, triples);
  const before = await load(url, 1, nextQuery);
  const until = Date.now() + 3 * millisecondsPerMix;
  const bombs = (async () => {
    while (Date.now() < until) await ask(url, `${bomb} # ${++questions}`);
  })();
  const beside = await load(url, 1, nextQuery, until);
  await bombs;
  return { 'p95 alone, ms': before.p95, 'p95 beside bombs, ms': beside.p95 };
}

/** Reads an answer to its end, and tells whether it was one. */
function ask(url, query) {
  const accept = /^(CONSTRUCT|DESCRIBE)/m.test(query)
    ? 'text/turtle'
    : 'application/sparql-results+json';
  return new Promise((resolve, reject) => {
    const path = `${url}?query=${encodeURIComponent(query)}`;
    request(path, { agent, headers: { accept } }, (response) => {
      const isAnswered = response.statusCode === 200;
      response
        .resume()
        .on('end', () => resolve(isAnswered))
        .on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

function quantile(times, part) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)];
}

/** A row for each measure; after each number of ours, how many times the others' it is. */
function print(triples, results) {
  const names = Object.keys(results);
  const measures = Object.keys(results.styrkedata ?? Object.values(results)[0] ?? {});
  console.log(`\n${triples} triples\n| | ${names.join(' | ')} |`);
  console.log(`|---|${names.map(() => '--:|').join('')}`);
  for (const measure of measures) {
    const ours = results.styrkedata?.[measure];
    const cells = names.map((name) => {
      const value = results[name][measure];
      if (value === undefined) return '–';
      if (Number.isNaN(value)) return 'ended';
      return name === 'styrkedata'
        ? rounded(value)
        : `${rounded(value)} (${rounded(ours / value)})`;
    });
    console.log(`| ${measure} | ${cells.join(' | ')} |`);
  }
}

function rounded(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}
