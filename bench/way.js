/**
 * What a query that is new, or known, costs over HTTP, by kind and by builds side by side: processor time of the site's process and of
 * the query process, and what the client waits. The builds answer by turns in one run, so that what else the machine does
 * meets them alike. Linux alone: the system's count of each thread's processor time is read. Nothing is asserted.
 *
 * node bench/way.js [--built=<folder> …] [--triples=10000] [--clients=1] [--kinds=ask,star] [--queries=300] [--rounds=4] [--known]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Agent } from 'node:http';
import { generate } from './generate.js';
import { ask, quantile } from './sparql-load.js';
import { kindNames, queryOf } from './sparql-queries.js';
import { startBuild } from './sparql-servers.js';

const { values } = parseArgs({
  options: {
    built: { type: 'string', multiple: true, default: [] },
    triples: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '1' },
    kinds: { type: 'string', default: kindNames.join(',') },
    queries: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '4' },
    known: { type: 'boolean', default: false },
  },
});
const [triples, clients, queries, rounds] = [
  values.triples,
  values.clients,
  values.queries,
  values.rounds,
].map(Number);
const builds = [...values.built, join(import.meta.dirname, '..')];
const firstPort = 34_700;
/** Known queries of a kind: few enough that all are kept, more than one. */
const known = 4;
let questions = 5000;

const folder = mkdtempSync(join(tmpdir(), 'bench-way-'));
const servers = [];
try {
  const file = join(folder, 'data.nt');
  writeFileSync(file, [...generate(triples)].join(''));
  for (const [index, build] of builds.entries())
    servers.push(await startBuild(build, file, firstPort + index));
  await measure();
} finally {
  for (const { stop } of servers) await stop();
  rmSync(folder, { recursive: true });
}

async function measure() {
  console.log(
    'Microseconds a query: processor time of the site, of the query process; medians of what a client waits.',
  );
  console.log('The last column: processor time of both, the last build divided by the first.\n');
  const head = builds.map(
    () => `${'site'.padStart(7)} ${'query'.padStart(7)} ${'waits'.padStart(7)}`,
  );
  console.log(`${'kind'.padEnd(12)} ${head.join('   ')}   ratio`);
  for (const server of servers) await load(server, kindNames, 40 * kindNames.length);
  for (const kind of values.kinds.split(',')) {
    const sums = servers.map(() => ({ site: 0, query: 0, times: [] }));
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, server] of servers.entries()) {
        const before = server.pids.map(processorTime);
        const times = await load(server, [kind], queries);
        const [site, query] = server.pids.map((pid, which) => processorTime(pid) - before[which]);
        // The first round warms up.
        if (round === 0 && rounds > 1) continue;
        sums[index].site += site / queries;
        sums[index].query += query / queries;
        sums[index].times.push(...times);
      }
    }
    print(kind, sums, Math.max(1, rounds - 1));
  }
}

function print(kind, sums, counted) {
  const cells = sums.map(({ site, query, times }) =>
    [site / counted, query / counted, 1000 * quantile(times, 0.5)]
      .map((value) => value.toFixed(0).padStart(7))
      .join(' '),
  );
  const whole = sums.map(({ site, query }) => site + query);
  console.log(`${kind.padEnd(12)} ${cells.join('   ')}   ${(whole.at(-1) / whole[0]).toFixed(2)}`);
}

/** So many queries by all clients together; milliseconds of each. */
async function load({ url }, kinds, count) {
  const times = [];
  let left = count;
  const client = async () => {
    const agent = new Agent({ keepAlive: true });
    while (left > 0) {
      left -= 1;
      questions += 1;
      const kind = kinds[questions % kinds.length];
      const query = queryOf(kind, values.known ? questions % known : questions, triples);
      const started = performance.now();
      const { status, body } = await ask(url, query, agent);
      if (status !== 200) throw new Error(`${status} ${body}`);
      times.push(performance.now() - started);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}

/** Microseconds that all threads of a process have run. */
function processorTime(pid) {
  return readdirSync(`/proc/${pid}/task`)
    .map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    )
    .reduce((sum, nanoseconds) => sum + nanoseconds / 1000, 0);
}
