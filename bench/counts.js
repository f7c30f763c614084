/**
 * How long counts and different terms take, in process, without socket, parsing and writer: generated data in four graphs with
 * a hundredth of the triples in two of them, and a graph beside the default graph, as a site has it. Each query several
 * times: the first time and the median are told. Nothing is asserted.
 *
 * node bench/counts.js [triples …] [--built=<folder>]   100000 and 1000000 unless given; another build to compare with
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generate, namespace } from './generate.js';

const [built = join(import.meta.dirname, '..', 'dist')] = process.argv
  .filter((argument) => argument.startsWith('--built='))
  .map((argument) => argument.slice('--built='.length));
const given = process.argv.slice(2).map(Number).filter(Boolean);
const load = (path) => import(join(built, path));
const { packQuads } = await load('query/index/pack-quads.js');
const { openData } = await load('query/index/query-data.js');
const { newEvaluator } = await load('query/evaluator/evaluate.js');
const { newQueryParser } = await load('query/syntax/parse-query.js');
const { terms } = await load('rdf/terms.js');
const { Parser } = createRequire(import.meta.url)('n3');

const rounds = 9;
const linesAtOnce = 20_000;
const graph = (name) => terms.namedNode(`${namespace}graph/${name}`);
const graphs = ['a', 'b', 'c', 'd'].map(graph);

const queries = {
  'COUNT(*)': 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }',
  'COUNT(*) of a property': 'SELECT (COUNT(*) AS ?n) { ?s rdfs:label ?o }',
  'COUNT(*) of a graph': `SELECT (COUNT(*) AS ?n) { GRAPH <${graphs[1].value}> { ?s ?p ?o } }`,
  'COUNT(*) by graph': 'SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g',
  'COUNT(*) by class': 'SELECT ?c (COUNT(*) AS ?n) { ?s a ?c } GROUP BY ?c',
  'COUNT(*) by property': 'SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p',
  'COUNT(DISTINCT ?s)': 'SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }',
  'DISTINCT properties': 'SELECT DISTINCT ?p { ?s ?p ?o }',
  'DISTINCT classes, sorted': 'SELECT DISTINCT ?c { ?s a ?c } ORDER BY ?c',
  'DISTINCT graphs': 'SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }',
};

function* quadsOf(triples) {
  let [index, lines, text] = [0, 0, ''];
  const parse = () => new Parser({ format: 'application/n-triples', factory: terms }).parse(text);
  const placed = function* () {
    for (const { subject, predicate, object } of parse()) {
      const place = Math.floor(index / 10);
      yield terms.quad(subject, predicate, object, graphs[place % 4]);
      if (index % 100 === 0) yield terms.quad(subject, predicate, object, graphs[(place + 1) % 4]);
      index += 1;
    }
    text = '';
  };
  for (const line of generate(triples)) {
    text += line;
    lines += 1;
    if (lines % linesAtOnce === 0) yield* placed();
  }
  yield* placed();
}

function measure(triples) {
  const beside = Array.from({ length: 500 }, (_, index) =>
    terms.quad(graph('own'), graph('is'), terms.literal(String(index)), graph('own')),
  );
  const data = openData(packQuads(quadsOf(triples), beside));
  const parse = newQueryParser({ ...data, baseIri: namespace, services: { allowed: [] } });
  const { evaluate } = newEvaluator({ memoryBytes: 250_000_000, textCharacters: 1_000_000 });
  for (const [name, query] of Object.entries(queries)) {
    const text = `PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ${query}`;
    const parsed = parse(text, undefined);
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now();
      const rows = [...evaluate(parsed, data.whole).rows].length;
      return { milliseconds: performance.now() - start, rows };
    });
    const [first] = times;
    const sorted = times.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
    const median = sorted[Math.floor(rounds / 2)];
    const cells = [first.milliseconds.toFixed(1), median.toFixed(2), first.rows];
    console.log(`${name.padEnd(26)} ${cells.map((cell) => String(cell).padStart(9)).join(' ')}`);
  }
}

for (const triples of given.length > 0 ? given : [100_000, 1_000_000]) {
  console.log(`${`${triples} triples`.padEnd(26)}  first ms median ms      rows`);
  measure(triples);
}
