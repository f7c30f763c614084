/**
 * How fast queries are answered over HTTP, beside other servers in the same run. At growing sizes, for each of eighteen
 * kinds of queries and for all in turn: new ones and known ones, by one client and by eight; where our time goes; and
 * small queries while another client sends ones that never end. What is no answer is counted apart, and what the
 * servers answer is compared. Nothing is asserted. Ratios within a run count, times do not.
 *
 * A server that runs for weeks is measured as it is then: each is first asked new queries of all kinds by eight clients, so that what
 * compiles while it runs has done so. How each is in its first seconds is a row of its own.
 *
 * node bench/sparql.js [--servers=oxigraph,trifid] [triples …]      the sizes; 1000 10000 100000 unless given
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.js';
import { meaningOf } from './sparql-answers.js';
import { ask, askInTurn, loadKnown, loadNew, quantile } from './sparql-load.js';
import { bombOf, kindNames, queryOf, smallKinds } from './sparql-queries.js';
import { serverNames, start } from './sparql-servers.js';

const { values, positionals } = parseArgs({
  options: { servers: { type: 'string', default: serverNames.join(',') } },
  allowPositionals: true,
});
const given = positionals.map(Number);
/** Ours is what the others are compared with. */
const asked = serverNames.filter((name) =>
  ['styrkedata', ...values.servers.split(',')].includes(name),
);
const sizes = given.length > 0 ? given : [1000, 10_000, 100_000];
const secondsPerCell = 0.5;
const secondsPerMix = 2;
const secondsToWarm = 20;
/** Of which each cell has the median. */
const rounds = 3;
const firstPort = 34_600;
/** Known queries of a kind: few enough that all are kept, more than one. */
const known = 4;
const mixes = {
  'all kinds in turn': kindNames,
  'small kinds in turn': smallKinds,
};

const folder = mkdtempSync(join(tmpdir(), 'bench-sparql-'));
let questions = 1000;
try {
  for (const triples of sizes) await measureSize(triples);
} finally {
  rmSync(folder, { recursive: true });
}

async function measureSize(triples) {
  const file = join(folder, `${triples}.nt`);
  writeFileSync(file, [...generate(triples)].join(''));
  const servers = [];
  try {
    for (const [index, name] of asked.entries()) {
      const server = await start(name, file, firstPort + index);
      if (server) servers.push(server);
    }
    print(triples, await measureServers(servers, triples));
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** One server at a time, so that none has to share the processor with another, and by turns, so that all have the same machine. */
async function measureServers(servers, triples) {
  const results = {};
  for (const { name, url } of servers) {
    await startThreads(url, triples);
    const answers = await meaningsOf(url, triples);
    const begun = await ratesOf(url, kindNames, triples, {
      seconds: secondsPerMix,
      isKnownToo: true,
    });
    results[name] = { answers, rates: { 'all kinds in turn, just started': begun } };
    await warmUp(url, triples);
  }
  for (const kind of kindNames)
    await measureRow(kind, { kinds: [kind], seconds: secondsPerCell, servers, results, triples });
  for (const [mix, kinds] of Object.entries(mixes))
    await measureRow(mix, { kinds, seconds: secondsPerMix, servers, results, triples });
  const { url } = servers.find(({ name }) => name === 'styrkedata');
  // The others compute on after a time-out, some of them alone: what they are like then is known.
  results.styrkedata.timings = await timingsOf(url, triples);
  results.styrkedata.bombs = await besideBombs(url, triples);
  return results;
}

/** The medians of some rounds in which each server has its turn; of known queries one, in which nobody comes near us. */
async function measureRow(row, { kinds, seconds, servers, results, triples }) {
  const measured = servers.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { url }] of servers.entries()) {
      measured[index].push(
        await ratesOf(url, kinds, triples, { seconds, isKnownToo: round === 0 }),
      );
      // What it still computes for clients that are gone is not to cost the next one.
      await ask(url, 'ASK {}');
    }
  }
  for (const [index, { name }] of servers.entries()) {
    const all = measured[index];
    results[name].rates[row] = {
      cells: all[0].cells.map((_, cell) =>
        quantile(
          all.flatMap(({ cells }) => cells[cell] ?? []),
          0.5,
        ),
      ),
      failed: all.reduce((sum, { failed }) => sum + failed, 0),
    };
  }
}

/** Threads load one by one. */
async function startThreads(url, triples) {
  for (const kind of kindNames)
    await Promise.all([1, 2, 3].map(() => ask(url, queryOf(kind, ++questions, triples))));
}

/** New queries of some kinds in turn. */
function turnsOf(kinds, triples) {
  return () => queryOf(kinds[++questions % kinds.length], questions, triples);
}

async function warmUp(url, triples) {
  const nextQuery = turnsOf(kindNames, triples);
  await loadNew(url, { clients: 8, seconds: secondsToWarm, nextQuery });
}

async function meaningsOf(url, triples) {
  const meanings = {};
  for (const kind of kindNames) {
    const queries = [1, 2, 3].map((number) => queryOf(kind, number, triples));
    const answers = await Promise.all(queries.map((query) => ask(url, query)));
    meanings[kind] = answers.map(({ status, body }, index) =>
      status === 200 ? meaningOf(queries[index], body) : String(status),
    );
  }
  return meanings;
}

/** Answers a second for new and known queries of some kinds in turn, by one client and by eight. */
async function ratesOf(url, kinds, triples, { seconds, isKnownToo }) {
  const nextQuery = turnsOf(kinds, triples);
  const queries = kinds.flatMap((kind) =>
    Array.from({ length: known }, (_, number) => queryOf(kind, number, triples)),
  );
  const measured = [
    await loadNew(url, { clients: 1, seconds, nextQuery }),
    await loadNew(url, { clients: 8, seconds, nextQuery }),
  ];
  for (const clients of isKnownToo ? [1, 8] : [])
    measured.push(await loadKnown(url, { clients, seconds, queries }));
  return {
    cells: measured.map(({ rate }) => rate),
    failed: measured.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** Where the time of a new query goes, by what the server says and by what the client waits. */
async function timingsOf(url, triples) {
  const timings = {};
  for (const kind of kindNames) {
    const samples = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const started = performance.now();
      const { timing } = await ask(url, queryOf(kind, ++questions, triples));
      const parts = Object.fromEntries(
        [...timing.matchAll(/(\w+);dur=([\d.]+)/g)].map(([, part, time]) => [part, Number(time)]),
      );
      samples.push({ ...parts, whole: performance.now() - started });
    }
    timings[kind] = Object.fromEntries(
      Object.keys(samples[0]).map((part) => [
        part,
        quantile(
          samples.map((sample) => sample[part]),
          0.5,
        ),
      ]),
    );
  }
  return timings;
}

async function besideBombs(url, triples) {
  const nextQuery = turnsOf(smallKinds, triples);
  const measure = async (seconds) => {
    const end = performance.now() + seconds * 1000;
    const { times, failed } = await askInTurn(url, {
      until: () => end,
      from: '127.0.0.1',
      nextQuery,
    });
    return { p95: quantile(times, 0.95), count: times.length, failed };
  };
  const alone = await measure(secondsPerMix);
  let isOver = false;
  const bombs = askInTurn(url, {
    until: () => (isOver ? 0 : Infinity),
    from: '127.0.0.2',
    nextQuery: () => bombOf(++questions),
  });
  const beside = await measure(5 * secondsPerMix);
  isOver = true;
  return { alone, beside, bombs: (await bombs).failed };
}

/** A row for each kind; behind each number of ours, how many times each other's it is. */
function print(triples, results) {
  const { styrkedata: ours, ...others } = results;
  const names = Object.keys(others);
  console.log(`\n## ${triples} triples (load ${loadavg()[0].toFixed(1)})\n`);
  console.log(`Answers a second; in brackets ours divided by those of ${names.join(', ')}.\n`);
  console.log('| kind | new, 1 client | new, 8 clients | known, 1 client | known, 8 clients |');
  console.log('| --- | --: | --: | --: | --: |');
  for (const [kind, { cells }] of Object.entries(ours.rates)) {
    const shown = cells.map((rate, index) => {
      const ratios = names.map((name) => rounded(rate / others[name].rates[kind].cells[index]));
      return `${rounded(rate)} (${ratios.join(', ')})`;
    });
    console.log(`| ${kind} | ${shown.join(' | ')} |`);
  }
  printFaults(results);
  console.log('\n| kind, ms | queue | parse | evaluate | serialise | whole |');
  console.log('| --- | --: | --: | --: | --: | --: |');
  for (const [kind, { queue, parse, evaluate, serialise, whole }] of Object.entries(ours.timings)) {
    const cells = [queue, parse, evaluate, serialise, whole].map((time) => rounded(time ?? 0));
    console.log(`| ${kind} | ${cells.join(' | ')} |`);
  }
  const { alone, beside, bombs } = ours.bombs;
  console.log(
    `\nSmall queries, p95: ${rounded(alone.p95)} ms alone (${alone.count}), ${rounded(beside.p95)} ms beside ` +
      `${bombs} bombs (${beside.count}): ${rounded(beside.p95 / alone.p95)} times. Not answered: ${alone.failed + beside.failed}.`,
  );
}

function printFaults({ styrkedata: ours, ...others }) {
  for (const [name, { rates, answers }] of Object.entries({ styrkedata: ours, ...others })) {
    const failed = Object.entries(rates).filter(([, rate]) => rate.failed > 0);
    const differing = kindNames.filter((kind) =>
      answers[kind].some((meaning, index) => meaning !== ours.answers[kind][index]),
    );
    const faults = failed.map(([kind, rate]) => `${kind} ${rate.failed}`).join(', ') || 'none';
    console.log(
      `\n${name}: not answered: ${faults}; answers unlike ours: ${differing.join(', ') || 'none'}.`,
    );
  }
}

function rounded(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}
