/**
 * How fast queries with SERVICE are answered, in process, beside Comunica's own engine: half of each pattern is here, half at
 * an endpoint on this machine (oxigraph behind node:http), which both ask. Queries are new each time, one at a time; what
 * the two answer is compared. Nothing is asserted, and ratios within a run count.
 *
 * node bench/federated.js [triples …] [--built=<folder>]   10000 unless given; another build to compare with
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { countsFor, generate, namespace } from './generate.js';
import { meaningOf } from './sparql-answers.js';
import { quantile } from './sparql-load.js';

const isBuilt = (argument) => argument.startsWith('--built=');
const built =
  process.argv.find(isBuilt)?.slice('--built='.length) ?? join(import.meta.dirname, '..', 'dist');
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const load = (path) => import(join(built, path));
const require = createRequire(import.meta.url);
const { Parser, Store } = require('n3');
const { QueryEngine } = require('@comunica/query-sparql');
const { packQuads } = await load('query/index/pack-quads.js');
const { startQueryService } = await load('query/process/query-service.js');
const { terms } = await load('rdf/terms.js');

const port = 34_690;
const endpoint = `http://localhost:${port}/sparql`;
const rounds = 40;
const json = 'application/sparql-results+json';

/** What is asked of the things of a plan: one half here, the other there. */
const kinds = {
  'there after here': (plan) => `{ ?a :plan ${plan} SERVICE <${endpoint}> { ?a rdfs:label ?x } }`,
  'here after there': (plan) => `{ SERVICE <${endpoint}> { ?a :plan ${plan} } ?a rdfs:label ?x }`,
  'perhaps there': (plan) =>
    `{ ?a :plan ${plan} OPTIONAL { SERVICE <${endpoint}> { ?a :related ?x } } }`,
  'here or there': (plan) =>
    `{ { ?a :plan ${plan} } UNION { SERVICE <${endpoint}> { ?a :plan ${plan} } } }`,
};

let asked = 0;
function queryOf(kind, triples) {
  asked += 1;
  const plan = `<${namespace}plan/${(asked * 7919) % countsFor(triples).plans}>`;
  return `PREFIX : <${namespace}ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT ?a ?x ${kinds[kind](plan)}`;
}

for (const triples of sizes.length > 0 ? sizes : [10_000]) await measure(triples);

async function measure(triples) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-federated-'));
  const file = join(folder, 'data.nt');
  writeFileSync(file, [...generate(triples)].join(''));
  const peer = spawn(process.execPath, [
    join(import.meta.dirname, 'peers/oxigraph.js'),
    file,
    String(port),
  ]);
  const quads = new Parser({ format: 'application/n-triples', factory: terms }).parse(
    readFileSync(file, 'utf8'),
  );
  const ours = openOurs(quads);
  try {
    const engines = [ours.ask, askComunica(new Store(quads))];
    await untilListening();
    console.log(
      `\n## ${triples} triples\n\n| kind | ours, ms | Comunica, ms | Comunica / ours | answers |`,
    );
    console.log('| --- | ---: | ---: | ---: | --- |');
    for (const kind of Object.keys(kinds)) console.log(await rowOf(kind, triples, engines));
  } finally {
    await ours.close();
    peer.kill();
    rmSync(folder, { recursive: true });
  }
}

async function untilListening() {
  while (!(await fetch(`${endpoint}?query=ASK%7B%7D`).catch(() => undefined))) await wait(100);
}

function openOurs(quads) {
  const service = startQueryService({
    workers: 1,
    services: [endpoint],
    servicesOnLoopback: true,
  });
  const engine = service.open({
    quads: {
      content: 'bench',
      pack: () => packQuads(quads),
    },
    baseIri: namespace,
    prefixes: {},
  });
  const question = { defaultGraphs: [], namedGraphs: [], formats: { select: 'json' } };
  return {
    ask: async (query) => {
      const answer = await engine.run({ ...question, query });
      if (answer.outcome !== 'answered') throw new Error(JSON.stringify(answer));
      return answer.body.toString();
    },
    close: () => service.close(),
  };
}

function askComunica(store) {
  const engine = new QueryEngine();
  return async (query) => {
    const result = await engine.query(query, { sources: [store] });
    const { data } = await engine.resultToString(result, json);
    return Buffer.concat((await data.toArray()).map((part) => Buffer.from(part))).toString();
  };
}

/** Medians of both, by turns, after as many that do not count. */
async function rowOf(kind, triples, engines) {
  const times = engines.map(() => []);
  let alike = 0;
  for (let round = -rounds; round < rounds; round += 1) {
    const query = queryOf(kind, triples);
    const answers = [];
    for (const [index, ask] of engines.entries()) {
      const started = performance.now();
      answers.push(meaningOf(query, await ask(query)));
      if (round >= 0) times[index].push(performance.now() - started);
    }
    if (round >= 0 && answers[0] === answers[1]) alike += 1;
  }
  const [ours, theirs] = times.map((each) => quantile(each, 0.5));
  const cells = [kind, ours.toFixed(1), theirs.toFixed(1), (theirs / ours).toFixed(1)];
  return `| ${cells.join(' | ')} | ${alike} of ${rounds} alike |`;
}
