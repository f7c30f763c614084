/**
 * How fast documents are, beside a bare node:http server that sends the same bytes (head and body), and Trifid's pages
 * of the same things: in turns within one run, so that what else the machine does meets all alike.
 * On Linux, processor time per request is told too, which hardly depends on what else runs.
 * Nothing is asserted. Ratios within a run count, times do not.
 *
 * node bench/documents.js [triples …]      the sizes; 1000 10000 100000 1000000 unless given
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import { countsFor, generate, namespace } from './generate.js';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1000, 10_000, 100_000, 1_000_000];
const here = import.meta.dirname;
const [port, trifidPort] = [34_700, 34_701];
const rounds = 5;
/** Trifid holds the data in one thread and makes each page anew; more than this takes it too long. */
const mostForTrifid = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'bench-documents-'));
try {
  for (const triples of sizes) await measureSize(triples);
} finally {
  rmSync(folder, { recursive: true });
}

async function measureSize(triples) {
  const file = join(folder, `${triples}.nt`);
  writeFileSync(file, [...generate(triples)].join(''));
  const started = performance.now();
  const ours = await start('dist/main.js', [
    ...['serve', '--data', file, '--port', String(port), '--base', namespace],
    ...['--query-workers', '1'],
  ]);
  const url = `http://localhost:${port}/activity/1`;
  await answered(url, 'text/turtle');
  const target = { url, pid: ours.pid };
  console.log(
    `\n${triples} triples, first answer after ${Math.round(performance.now() - started)} ms`,
  );
  await reportFirstTime(triples);
  const forms = [
    ['JSON-LD', { accept: 'application/ld+json' }],
    ['Turtle', { accept: 'text/turtle' }],
    ['HTML', { accept: 'text/html' }],
  ];
  for (const [name, headers] of forms) await compare(name, target, headers);
  await compareUnchanged(target);
  ours.kill('SIGKILL');
  await once(ours, 'exit');
  if (triples <= mostForTrifid) await measureTrifid(file);
}

/** Documents that nobody has asked for yet, one after the other. */
async function reportFirstTime(triples) {
  const { activities } = countsFor(triples);
  const times = [];
  for (let number = 0; number < 200; number += 1) {
    const thing = Math.floor((number * activities) / 200);
    const begun = performance.now();
    await answered(`http://localhost:${port}/activity/${thing}`, 'application/ld+json');
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  report(
    'made for the first time',
    `p50 ${times[100].toFixed(1)} ms, p95 ${times[190].toFixed(1)} ms`,
  );
}

async function compare(name, { url, pid }, headers) {
  const { body, fields } = await answered(url, headers.accept);
  const file = join(folder, 'body');
  writeFileSync(file, body);
  const bare = await bareServer(200, file, fields);
  await inTurns(name, [
    { label: 'bare', url: bare.url, headers, pid: bare.pid },
    { label: 'ours', url, headers, pid },
  ]);
  bare.close();
}

async function compareUnchanged({ url, pid }) {
  const headers = { accept: 'text/turtle' };
  const { etag } = await answered(url, headers.accept);
  const unchanged = await fetch(url, { headers: { ...headers, 'if-none-match': etag } });
  const bare = await bareServer(304, '-', fieldsOf(unchanged));
  const conditional = { ...headers, 'if-none-match': etag };
  await inTurns('304', [
    { label: 'bare', url: bare.url, headers: conditional, pid: bare.pid },
    { label: 'ours', url, headers: conditional, pid },
  ]);
  bare.close();
}

async function measureTrifid(file) {
  const server = join(here, 'peers/node_modules/trifid/server.js');
  if (!existsSync(server)) {
    console.log('trifid is skipped: npm ci --prefix bench/peers installs it');
    return;
  }
  const trifid = await start(server, [
    '--config',
    trifidConfig(file),
    '--port',
    String(trifidPort),
  ]);
  const url = `http://localhost:${trifidPort}/activity/1`;
  for (const [name, accept] of [
    ['JSON-LD', 'application/ld+json'],
    ['HTML', 'text/html'],
  ]) {
    await answered(url, accept);
    await inTurns(`trifid, ${name}`, [
      { label: 'trifid', url, headers: { accept }, pid: trifid.pid },
    ]);
  }
  trifid.kill('SIGKILL');
  await once(trifid, 'exit');
}

/** Trifid with a query endpoint over the file and pages made by it. */
function trifidConfig(file) {
  const path = join(folder, 'trifid.json');
  const handler = {
    module: 'trifid-handler-fetch',
    paths: ['/query'],
    config: {
      ...{ url: file, contentType: 'application/n-triples', baseIRI: namespace },
      ...{ graphName: `${namespace}g`, unionDefaultGraph: true },
    },
  };
  const pages = { module: '@zazuko/trifid-entity-renderer', config: {} };
  const globals = { datasetBaseUrl: namespace, endpoints: { default: { url: '/query' } } };
  writeFileSync(path, JSON.stringify({ globals, plugins: { handler, pages } }));
  return path;
}

/** Loads each target for a moment, again and again; the medians, and how they compare with the first's. */
async function inTurns(name, targets) {
  const measured = targets.map((target) => ({ ...target, rates: [], costs: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { label, url, headers, pid, rates, costs } of measured) {
      const before = processorTime(pid);
      const { requests, non2xx, errors } = await autocannon({
        ...{ url, headers, connections: 8, duration: 2 },
      });
      if (errors > 0 || (name !== '304' && non2xx > 0)) throw new Error(`${label} failed`);
      rates.push(requests.average);
      costs.push((1e6 * (processorTime(pid) - before)) / requests.total);
    }
  }
  const [first] = measured;
  const cells = measured.map(({ label, rates, costs }) => {
    const [rate, cost] = [median(rates), median(costs)];
    const ratio = `(${(rate / median(first.rates)).toFixed(2)})`;
    return `${label} ${rate.toFixed(0)}/s ${ratio}, ${cost.toFixed(0)} µs`;
  });
  report(name, cells.join('; '));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Seconds that a process has computed, in and for its own code (proc(5)); NaN where the system does not tell. */
function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return NaN;
  }
}

/** In a process of its own, as ours is. */
async function bareServer(status, file, headers) {
  const program = join(here, 'bare-server.js');
  const child = spawn(process.execPath, [program, String(status), file, JSON.stringify(headers)]);
  const [chunk] = await once(child.stdout, 'data');
  const url = `http://localhost:${String(chunk).trim()}/`;
  return { url, pid: child.pid, close: () => child.kill('SIGKILL') };
}

async function start(program, words) {
  const child = spawn(process.execPath, ['--max-old-space-size=8000', program, ...words], {
    env: { ...process.env, LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  });
  return child;
}

/** Asks until there is an answer. */
async function answered(url, accept) {
  for (;;) {
    const response = await fetch(url, { headers: { accept, 'accept-encoding': 'identity' } }).catch(
      () => undefined,
    );
    if (response?.ok) {
      const body = Buffer.from(await response.arrayBuffer());
      return { body, fields: fieldsOf(response), etag: response.headers.get('etag') };
    }
    await wait(20);
  }
}

/** The fields of a response that are not node:http's own. */
function fieldsOf({ headers }) {
  const own = ['connection', 'date', 'keep-alive', 'transfer-encoding'];
  return Object.fromEntries([...headers].filter(([name]) => !own.includes(name)));
}

function report(what, value) {
  console.log(`${what.padEnd(26)} ${value}`);
}
