/**
 * What a store costs: loading a version into it, the first answer, point queries, and what this program adds to the store's own
 * time. Each question is asked here, through a store, and of the store directly, in turns, with constants that come once.
 * Nothing is asserted. Ratios within a run count, times do not.
 *
 * node bench/store.js [--triples=100000] [--rounds=40] rdf4j:http://127.0.0.1:8080/rdf4j-server fuseki-mem:http://127.0.0.1:3030
 */
import { parseArgs } from 'node:util';
import { Parser } from 'n3';
import { packQuads } from '../dist/query/index/pack-quads.js';
import { startQueryService } from '../dist/query/process/query-service.js';
import { storeAddresses } from '../dist/site/settings/store-address.js';
import { callFor } from '../dist/store/servers/query-target.js';
import { askStore } from '../dist/store/servers/ask-store.js';
import { newStoreHost } from '../dist/store/versions/store-host.js';
import { countsFor, generate, namespace } from './generate.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    triples: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '40' },
  },
});
const triples = Number(values.triples);
const rounds = Number(values.rounds);
const { activities } = countsFor(triples);
const baseIri = 'http://bench.example/';
const accept = 'application/sparql-results+json';

/** Questions as a document's page would ask them; `n` is another thing each time. */
const questions = {
  'a thing': (n) => `SELECT ?p ?o { <${namespace}activity/${n}> ?p ?o }`,
  'names of what it names': (n) =>
    `SELECT ?o ?name { <${namespace}activity/${n}> ?p ?o . ?o ?label ?name FILTER(ISLITERAL(?name)) }`,
  'what names it': (n) =>
    `SELECT ?s ?p { ?s ?p <${namespace}organisation/${n % 100}> } LIMIT ${n + 1}`,
};

const quads = new Parser({ format: 'application/n-triples' }).parse(
  [...generate(triples)].join(''),
);
const pack = () => packQuads(quads);

for (const kind of ['', ...positionals]) await measure(kind);

async function measure(kind) {
  const { value: addresses } = storeAddresses(kind);
  const begun = performance.now();
  const processor = process.cpuUsage();
  const { engine, targets, close } = kind === '' ? openHere() : openThere(addresses);
  while (!engine.isReady()) await new Promise((resolve) => setTimeout(resolve, 10));
  const { user, system } = process.cpuUsage(processor);
  const load = performance.now() - begun;
  const first = await timed(() => run(engine, 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'));
  console.log(
    `\n${kind || 'this program'}: ready after ${seconds(load)}, ${seconds((user + system) / 1000)} of processor time here; first answer ${first.toFixed(0)} ms`,
  );
  console.log('| question | through this program, ms | of the store directly, ms | added, ms |');
  console.log('| --- | --- | --- | --- |');
  for (const [name, write] of Object.entries(questions))
    await compare(name, write, { engine, targets });
  await close();
}

async function compare(name, write, { engine, targets }) {
  const [through, direct] = [[], []];
  for (let round = 0; round < rounds + 5; round += 1) {
    const text = (part) => write((round * 2 + part) % activities);
    const times = [
      await timed(() => run(engine, text(0))),
      targets ? await timed(() => ask(targets()[0], text(1))) : NaN,
    ];
    // The first ones load code, here and there.
    if (round < 5) continue;
    through.push(times[0]);
    direct.push(times[1]);
  }
  const [one, other] = [median(through), median(direct)];
  console.log(`| ${name} | ${[one, other, one - other].map(shown).join(' | ')} |`);
}

function openHere() {
  const service = startQueryService({ workers: 2 });
  const engine = service.open({ quads: { pack }, baseIri, prefixes: {} });
  return { engine, close: service.close };
}

function openThere(addresses) {
  const host = newStoreHost({ addresses, baseIri, credentials: undefined, acceptAltered: true });
  const service = startQueryService({ workers: 2 });
  const stored = host.keep(`${triples} ${Date.now()}`, pack, service.wake);
  const { targets } = stored;
  const store = { namedGraphs: [], languages: ['sv', 'en'], targets };
  const opened = service.open({ store, baseIri, prefixes: {} });
  const engine = { ...opened, isReady: () => stored.isReady() && opened.isReady() };
  const close = async () => {
    const [{ name }] = targets();
    const [target] = addresses;
    await service.close();
    host.close();
    const { newStoreServer } = await import('../dist/store/servers/new-server.js');
    await newStoreServer(target, {}).remove(name);
  };
  return { engine, targets, close };
}

async function run(engine, query) {
  const question = { query, defaultGraphs: [], namedGraphs: [], formats: { select: 'json' } };
  const answer = await engine.run(question);
  if (answer.outcome !== 'answered') throw new Error(JSON.stringify(answer));
}

async function ask(target, text) {
  const query = { text, accept, graphs: undefined, met: [], seconds: 30, mostBytes: 50_000_000 };
  JSON.parse((await askStore(callFor(target, query), {})).text);
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times) {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
}

/** In milliseconds; nothing where there is no store. */
function shown(time) {
  return Number.isNaN(time) ? '–' : time.toFixed(1);
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
