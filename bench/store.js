/**
 * What a store costs: loading a version into it, the first answer, and what this program adds to the store's own time for
 * point queries and for documents. A query is asked of the site over HTTP and of the store directly, in turns, with constants that come
 * once. A document is asked of the site; the requests that it made of the store for that are sent again afterwards.
 * Told are the median and the twentieth part of the times, which hardly depends on what else runs, and the processor time that a request takes in
 * this process and the query process, beside that of a plain client of the store. Nothing is asserted.
 *
 * node bench/store.js [--triples=100000] [--rounds=100] rdf4j:http://127.0.0.1:8080/rdf4j-server fuseki-mem:http://127.0.0.1:3030
 */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newEdition } from '../dist/http/editions/edition.js';
import { newEditions } from '../dist/http/editions/editions.js';
import { newMetrics } from '../dist/http/observe/metrics.js';
import { createSiteServer } from '../dist/http/server/server.js';
import { publish } from '../dist/publish/publish.js';
import { startSiteQueries } from '../dist/publish/start-engine.js';
import { createLog } from '../dist/site/log.js';
import { defaultLimits } from '../dist/site/settings/limits.js';
import { storeAddresses } from '../dist/site/settings/store-address.js';
import { letGo } from '../dist/publish/let-go.js';
import { newRemoteStore } from '../dist/store/remote/remote-store.js';
import { writePatterns } from '../dist/store/remote/write-patterns.js';
import { askStore } from '../dist/store/servers/ask-store.js';
import { newStoreServer } from '../dist/store/servers/new-server.js';
import { callFor } from '../dist/store/servers/query-target.js';
import { newOwnNames } from '../dist/store/versions/own-names.js';
import { newStoreHost } from '../dist/store/versions/store-host.js';
import { countsFor, generate, namespace } from './generate.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    triples: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '100' },
  },
});
const triples = Number(values.triples);
const rounds = Number(values.rounds);
/** The first ones load code, here and there. */
const warming = 20;
const { activities } = countsFor(triples);
const nothing = { time: NaN, processor: NaN };
const rowsType = 'application/sparql-results+json';

/** Questions as a document's page would ask them; `n` is another thing each time. */
const questions = {
  'a thing': (n) => `SELECT ?p ?o { <${namespace}activity/${n}> ?p ?o }`,
  'names of what it names': (n) =>
    `SELECT ?o ?name { <${namespace}activity/${n}> ?p ?o . ?o ?label ?name FILTER(ISLITERAL(?name)) }`,
  'what names it': (n) =>
    `SELECT ?s ?p { ?s ?p <${namespace}organisation/${n % 100}> } LIMIT ${n + 1}`,
};

const forms = { Turtle: 'text/turtle', 'JSON-LD': 'application/ld+json', HTML: 'text/html' };

/** The patterns that documents had fetched since the list was emptied, each with how many it might find. */
const asked = [];

console.log(`${triples} triples; load of the machine ${loadavg()[0].toFixed(1)}`);
for (const kind of ['', ...positionals]) await measure(kind);

async function measure(kind) {
  const snapshot = await published();
  const { value: addresses } = storeAddresses(kind);
  const begun = performance.now();
  const processor = process.cpuUsage();
  const site = await openSite(snapshot, addresses);
  const { user, system } = process.cpuUsage(processor);
  const load = performance.now() - begun;
  const first = await timed(() => query(site, 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'));
  const document = await timed(() => get(site, `activity/${activities - 1}`, forms.HTML));
  console.log(
    `\n${kind || 'this program'}: ready after ${seconds(load)}, ${seconds((user + system) / 1000)} of processor time here; ` +
      `first answer ${first.toFixed(0)} ms, first page ${document.toFixed(0)} ms\n`,
  );
  const columns = [
    ...['what', 'requests', 'through, median ms', 'directly', 'added'],
    ...['through, least ms', 'directly', 'added', 'processor ms here', 'of a client'],
  ];
  console.log(`| ${columns.join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(columns.length - 1)}`);
  for (const [name, write] of Object.entries(questions)) await compareQueries(name, write, site);
  for (const [name, type] of Object.entries(forms)) await compareDocuments(name, type, site);
  await site.close();
}

async function published() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-store-'));
  try {
    const data = join(folder, 'data.nt');
    writeFileSync(data, [...generate(triples)].join(''));
    const publication = await publish({ data, baseIri: namespace });
    if (publication.outcome !== 'published') throw new Error('not published');
    return publication.snapshot;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function openSite(snapshot, addresses) {
  // A name of its own, so that nothing is there from before.
  const baseIri = `${namespace}${Date.now()}/`;
  const settings = { addresses, baseIri, credentials: undefined, acceptAltered: true };
  const store = addresses.length > 0 ? newStoreHost(settings) : undefined;
  const metrics = newMetrics();
  const queries = startSiteQueries({ metrics, workers: 2, store });
  const engine = queries.startEngine(snapshot);
  while (!engine.isReady()) await new Promise((resolve) => setTimeout(resolve, 10));
  const [address] = addresses;
  const own = address && newStoreServer(address, {});
  const { isLeftOver } = newOwnNames(baseIri);
  const names = own ? (await own.list()).filter((name) => isLeftOver(name, new Set())) : [];
  const targets = names.map((name) => ({ kind: address.kind, server: address.url, name }));
  const served = own ? letGo(snapshot, newNotingStore(snapshot, targets)) : snapshot;
  const server = createSiteServer({
    ...{ editions: newEditions(newEdition(served, engine)), metrics },
    ...{ limits: defaultLimits, log: createLog('silent'), publicUrl: namespace },
    dataState: () => ({ outcome: 'current', findings: [] }),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}/`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await queries.close();
    for (const name of names) await own.remove(name);
  };
  return { origin, target: targets[0], close };
}

/** The store of a site, which notes what it is asked for. */
function newNotingStore({ read }, targets) {
  const graphs = new Set(read.quads.map(({ graph }) => graph.value));
  const access = { targets: () => targets, authorization: undefined, alteredTerms: () => [] };
  const store = newRemoteStore({ ...access, graphs });
  const find = (patterns, asking) => {
    asked.push([patterns, asking.most]);
    return store.find(patterns, asking);
  };
  return { ...store, find };
}

async function compareQueries(name, write, { origin, target }) {
  const [through, direct] = [[], []];
  for (let round = 0; round < rounds + warming; round += 1) {
    const text = (part) => write((round * 2 + part) % activities);
    const costs = [
      await costOf(() => query({ origin }, text(0))),
      target ? await costOf(() => askDirectly(target, text(1))) : nothing,
    ];
    if (round < warming) continue;
    through.push(costs[0]);
    direct.push(costs[1]);
  }
  report(name, 1, through, direct);
}

async function compareDocuments(name, type, { origin, target }) {
  const [through, direct, counts] = [[], [], []];
  for (let round = 0; round < rounds + warming; round += 1) {
    const number = (round * 97 + type.length * 1009) % activities;
    asked.length = 0;
    const cost = await costOf(() => get({ origin }, `activity/${number}`, type));
    const requests = [...asked];
    const again = target ? await costOf(() => repeat(requests, target)) : nothing;
    if (round < warming) continue;
    through.push(cost);
    direct.push(again);
    counts.push(requests.length);
  }
  report(`a document, ${name}`, quantile(counts, 0.5), through, direct);
}

/** Sends what a document had fetched once more, as it was sent, with nobody who reads what comes back. */
async function repeat(requests, target) {
  for (const [patterns, most] of requests)
    await askDirectly(target, writePatterns(patterns, most), { defaults: [], named: [] });
}

async function query({ origin }, text) {
  await get({ origin }, `sparql?query=${encodeURIComponent(text)}`, rowsType);
}

async function get({ origin }, path, accept) {
  const response = await fetch(origin + path, { headers: { accept } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
}

async function askDirectly(target, text, graphs) {
  const given = { text, accept: rowsType, graphs, met: [], seconds: 30 };
  await askStore(callFor(target, { ...given, mostBytes: 50_000_000 }), {});
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What a work takes, in milliseconds: until it is done, and of processors here. */
async function costOf(work) {
  const before = processorTime();
  const time = await timed(work);
  return { time, processor: processorTime() - before };
}

/** Milliseconds that this process and those that it started have computed (proc(5)); of this one alone where the system does not tell. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + childrenOf(process.pid).reduce((sum, pid) => sum + ticks(pid), 0);
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

/** The system counts in hundredths of a second. */
function ticks(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

function report(name, requests, through, direct) {
  const cells = [0.5, 0.05].flatMap((part) => {
    const [one, other] = [through, direct].map((costs) =>
      quantile(
        costs.map(({ time }) => time),
        part,
      ),
    );
    return [one, other, one - other];
  });
  const processor = [through, direct].map((costs) => mean(costs.map((cost) => cost.processor)));
  console.log(`| ${[name, requests, ...[...cells, ...processor].map(shown)].join(' | ')} |`);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function quantile(values, part) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * part)];
}

/** In milliseconds; nothing where there is no store. */
function shown(time) {
  return Number.isNaN(time) ? '–' : time.toFixed(1);
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
