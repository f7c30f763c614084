/**
 * How fast documents are, beside a bare node:http server that sends the same bytes, and Trifid's pages
 * of the same things: in turns within one run, so that what else the machine does meets all alike.
 * Nothing is asserted. Ratios within a run count, times do not.
 *
 * node bench/documents.js [triples …]      the sizes; 1000 10000 100000 1000000 unless given
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  console.log(
    `\n${triples} triples, first answer after ${Math.round(performance.now() - started)} ms`,
  );
  await reportFirstTime(triples);
  const forms = [
    ['JSON-LD', { accept: 'application/ld+json' }],
    ['Turtle', { accept: 'text/turtle' }],
    ['HTML', { accept: 'text/html' }],
  ];
  for (const [name, headers] of forms) await compare(name, url, headers);
  await compareUnchanged(url);
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

async function compare(name, url, headers) {
  const { body, type } = await answered(url, headers.accept);
  const file = join(folder, 'body');
  writeFileSync(file, body);
  const bare = await bareServer(200, file, { 'Content-Type': type, 'Content-Length': body.length });
  await inTurns(name, [
    ['bare', bare.url, headers],
    ['ours', url, headers],
  ]);
  bare.close();
}

async function compareUnchanged(url) {
  const headers = { accept: 'text/turtle' };
  const { etag } = await answered(url, headers.accept);
  const bare = await bareServer(304, '-', { ETag: etag });
  const conditional = { ...headers, 'if-none-match': etag };
  await inTurns('304', [
    ['bare', bare.url, conditional],
    ['ours', url, conditional],
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
    await inTurns(`trifid, ${name}`, [['trifid', url, { accept }]]);
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

/** Loads each target for a second, again and again; the medians, and how they compare with the first's. */
async function inTurns(name, targets) {
  const rates = new Map(targets.map(([label]) => [label, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [label, url, headers] of targets) {
      const { requests, non2xx, errors } = await autocannon({
        url,
        headers,
        connections: 8,
        duration: 2,
      });
      if (errors > 0 || (name !== '304' && non2xx > 0)) throw new Error(`${label} failed`);
      rates.get(label).push(requests.average);
    }
  }
  const median = (label) => rates.get(label).toSorted((a, b) => a - b)[Math.floor(rounds / 2)];
  const first = median(targets[0][0]);
  const cells = targets.map(([label]) => {
    const rate = median(label);
    return `${label} ${rate.toFixed(0)}/s${rate === first ? '' : ` (${(rate / first).toFixed(2)})`}`;
  });
  report(name, cells.join(', '));
}

/** In a process of its own, as ours is. */
async function bareServer(status, file, headers) {
  const program = join(here, 'bare-server.js');
  const child = spawn(process.execPath, [program, String(status), file, JSON.stringify(headers)]);
  const [chunk] = await once(child.stdout, 'data');
  return { url: `http://localhost:${String(chunk).trim()}/`, close: () => child.kill('SIGKILL') };
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
      const [type, etag] = ['content-type', 'etag'].map((name) => response.headers.get(name));
      return { body: Buffer.from(await response.arrayBuffer()), type, etag };
    }
    await wait(20);
  }
}

function report(what, value) {
  console.log(`${what.padEnd(26)} ${value}`);
}
