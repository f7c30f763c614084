/**
 * How fast the way is, on the repository's own data: start, load, validate, one document, one query.
 * Prints a table; nothing is asserted. Ratios within one run count, times do not: machines are noisy.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import { check, publish } from '../dist/publish/publish.js';

const port = 34_567;
const base = `http://localhost:${port}/`;
const sources = { data: 'data', ontology: 'ontology', shapes: 'shapes', baseIri: base };
const point = `${base}doc/strength-area/hallbar-energi`;
const query = `SELECT ?p ?o { <${base}id/strength-area/hallbar-energi> ?p ?o }`;
const sparql = `${base}sparql?query=${encodeURIComponent(query)}`;

await inProcess();
await overHttp();

async function inProcess() {
  await publish(sources); // warm
  report('load and validate', await timed(() => check(sources)));
  report('load, validate, snapshot', await timed(() => publish(sources)));
}

async function overHttp() {
  const started = performance.now();
  const server = spawn(process.execPath, ['dist/main.js', 'serve', '--port', String(port)], {
    env: { ...process.env, LOG_LEVEL: 'silent' },
    stdio: 'inherit',
  });
  try {
    const body = await firstAnswer(point, 'application/ld+json');
    report('process start to first document', performance.now() - started);
    await firstAnswer(`${base}health/ready`);
    await firstAnswer(sparql);
    report('process start to first query', performance.now() - started);
    const bare = await bareServer(body);
    const [peer, ours, answers] = [
      await load(bare.url),
      await load(point, { accept: 'application/ld+json' }),
      await load(sparql),
    ];
    bare.close();
    reportLoad('bare node:http, same bytes', peer, peer);
    reportLoad('document as JSON-LD', ours, peer);
    reportLoad('SPARQL point query', answers, peer);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

async function firstAnswer(url, accept = '*/*') {
  for (;;) {
    const response = await fetch(url, { headers: { accept } }).catch(() => undefined);
    if (response?.ok) return response.text();
    await wait(5);
  }
}

async function bareServer(body) {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/ld+json');
    response.end(body);
  });
  server.listen(0);
  await once(server, 'listening');
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

function load(url, headers = {}) {
  return autocannon({ url, headers, connections: 8, duration: 5 });
}

async function timed(work, times = 10) {
  const started = performance.now();
  for (let time = 0; time < times; time += 1) await work();
  return (performance.now() - started) / times;
}

function report(what, ms) {
  console.log(`${what.padEnd(34)} ${ms.toFixed(0).padStart(8)} ms`);
}

function reportLoad(what, { requests, latency, non2xx }, peer) {
  const ratio = (requests.average / peer.requests.average).toFixed(3);
  console.log(
    `${what.padEnd(34)} ${requests.average.toFixed(0).padStart(8)} requests/s ` +
      `p50 ${latency.p50} ms p99 ${latency.p99} ms ratio ${ratio}${non2xx ? ` FAILED ${non2xx}` : ''}`,
  );
}
