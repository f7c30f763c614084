/**
 * What 10 000 rows cost in each syntax, parsed, evaluated and written in process: milliseconds of processor time, median of
 * fifteen, over generated data. Nothing is asserted.
 *
 * node bench/rows.js [--built=<folder>]   another build to compare with
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generate, namespace } from './generate.js';

const [built = join(import.meta.dirname, '..', 'dist')] = process.argv
  .filter((argument) => argument.startsWith('--built='))
  .map((argument) => argument.slice('--built='.length));
const load = (path) => import(join(built, path));
const { packQuads } = await load('query/index/pack-quads.js');
const { newStopFlag } = await load('query/question/stop-flag.js');
const { newAnswerer } = await load('query/threads/answer-question.js');
const { terms } = await load('rdf/terms.js');
const { defaultLimits } = await load('site/settings/limits.js');
const { Parser } = createRequire(import.meta.url)('n3');

const triples = 100_000;
const rounds = 15;
const label = '<http://www.w3.org/2000/01/rdf-schema#label>';
const queries = {
  'all of a quad': 'SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 10000',
  labels: `SELECT ?s ?l { ?s ${label} ?l } LIMIT 10000`,
};

const parser = new Parser({ format: 'application/n-triples', factory: terms });
const quads = packQuads(parser.parse([...generate(triples)].join('')));
const services = { allowed: [], onLoopback: false, seconds: 0, rows: 0, megabytes: 0 };
const open = newAnswerer({ limits: defaultLimits, services }, newStopFlag());
const ask = open({ dataset: 1, quads, baseIri: namespace, style: { prefixes: {} } });

for (const [name, query] of Object.entries(queries)) {
  for (const select of ['json', 'csv', 'tsv', 'xml']) {
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = process.cpuUsage();
      await ask({ query, defaultGraphs: [], namedGraphs: [], formats: { select } });
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    const [first] = times;
    const median = times.sort((one, other) => one - other)[Math.floor(rounds / 2)];
    console.log(
      `${name.padEnd(14)} ${select.padEnd(5)} first ${first.toFixed(1)} median ${median.toFixed(1)} ms`,
    );
  }
}
