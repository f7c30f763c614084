/**
 * What a new query takes in its thread, by kind and by builds side by side: microseconds of processor time from the text of a
 * query to the bytes of its answer, in process, without HTTP and without the way to the thread. Each build has a process of its
 * own, and they answer by turns. Nothing is asserted.
 *
 * node bench/kinds.js [--built=<folder> …] [--triples=10000] [--kinds=ask,star] [--queries=200] [--rounds=7]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate, namespace } from './generate.js';
import { quantile } from './sparql-load.js';
import { kindNames, queryOf } from './sparql-queries.js';

const { values } = parseArgs({
  options: {
    built: { type: 'string', multiple: true, default: [] },
    triples: { type: 'string', default: '10000' },
    kinds: { type: 'string', default: kindNames.join(',') },
    queries: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '7' },
    answers: { type: 'string' },
  },
});
const [triples, queries, rounds] = [values.triples, values.queries, values.rounds].map(Number);
const warmUps = 60;
const formats = { select: 'json', ask: 'json', graph: 'turtle' };

if (values.answers) await answer(values.answers);
else await compare([...values.built, join(import.meta.dirname, '..', 'dist')]);

async function compare(builds) {
  const processes = [];
  for (const built of builds) {
    const child = fork(import.meta.filename, [
      `--answers=${built}`,
      `--triples=${triples}`,
      `--queries=${queries}`,
    ]);
    processes.push(child);
    await once(child, 'message');
  }
  console.log(
    'Microseconds a query, least and median; the last column: least, last build by first.',
  );
  let from = 5000;
  for (const kind of values.kinds.split(',')) {
    const times = builds.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const turn of builds.keys()) {
        const index = (turn + round) % builds.length;
        processes[index].send({ kind, from });
        const [{ microseconds }] = await once(processes[index], 'message');
        times[index].push(microseconds);
      }
      from += queries;
    }
    print(kind, times);
  }
  for (const child of processes) child.kill();
}

function print(kind, times) {
  const least = times.map((each) => Math.min(...each));
  const cells = times.map((each, index) =>
    [least[index], quantile(each, 0.5)].map((time) => time.toFixed(0).padStart(7)).join(' '),
  );
  console.log(`${kind.padEnd(12)} ${cells.join('   ')}   ${(least.at(-1) / least[0]).toFixed(2)}`);
}

/** The process of one build. */
async function answer(built) {
  const ask = await open(built);
  const run = async (kind, first, count) => {
    for (let number = first; number < first + count; number += 1) {
      const query = queryOf(kind, number, triples);
      const { outcome } = await ask({ query, defaultGraphs: [], namedGraphs: [], formats });
      if (outcome !== 'answered') throw new Error(`${kind}: ${outcome}`);
    }
  };
  for (let turn = 0; turn < warmUps; turn += 1) {
    for (const kind of kindNames) await run(kind, 1_000_000 + turn, 1);
  }
  process.on('message', async ({ kind, from }) => {
    const before = process.cpuUsage();
    await run(kind, from, queries);
    const { user, system } = process.cpuUsage(before);
    process.send({ microseconds: (user + system) / queries });
  });
  process.send('ready');
}

async function open(built) {
  const load = (path) => import(join(built, path));
  const { packQuads } = await load('query/index/pack-quads.js');
  const { newStopFlag } = await load('query/question/stop-flag.js');
  const { newAnswerer } = await load('query/threads/answer-question.js');
  const { wellKnownPrefixes } = await load('rdf/prefixes.js');
  const { terms } = await load('rdf/terms.js');
  const { defaultLimits } = await load('site/settings/limits.js');
  const { Parser } = createRequire(import.meta.url)('n3');
  const parser = new Parser({ format: 'application/n-triples', factory: terms });
  const quads = packQuads(parser.parse([...generate(triples)].join('')));
  const services = { allowed: [], onLoopback: false, seconds: 0, rows: 0, megabytes: 0 };
  const openData = newAnswerer({ limits: defaultLimits, services }, newStopFlag());
  return openData({
    dataset: 1,
    quads,
    baseIri: namespace,
    style: { prefixes: wellKnownPrefixes },
  });
}
