import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listExamples } from '../../src/catalogue/sparql/examples.ts';
import type { Answer, QueryEngine, Question } from '../../src/query/question/query-engine.ts';
import { newStoreServer } from '../../src/store/servers/new-server.ts';
import { probeTerms } from '../../src/store/versions/probe.ts';
import { question } from '../query/start-engine.ts';
import { folderWith, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startRealStore, whyNoStores, type RealStore } from './real-stores.ts';
import { startStored, type Stored } from './start-stored.ts';

const reason = await whyNoStores();

it.skipIf(reason === undefined)(`is skipped: ${reason}`, () => undefined);

const awkward = `
@prefix : <https://data.example/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:thing :has "01"^^xsd:integer , "1.50"^^xsd:decimal , "1E0"^^xsd:double , "colour"@en-GB , 
    "2026-01-02T03:04:05+00:00"^^xsd:dateTime , "P1Y0M"^^xsd:duration , "a\\n\\"b\\\\" , "" ;
  :holds [ :name "inner" ; :holds [ :name "innermost" ] ] ;
  :list ( 1 2 3 ) .
:other :holds _:shared . :third :holds _:shared . _:shared :name "shared" .
`;

/** Lines in any order, with what a query leaves open (names of blank nodes, the order in GROUP_CONCAT) left out. */
function linesOf(answer: Answer): unknown {
  if (answer.outcome !== 'answered') return answer;
  const lines = answer.body.toString().trim().split(/\r?\n/);
  const plain = lines.map((line) =>
    line
      .replace(/_:[\w.-]+/g, '_:')
      .split(/[",]+ ?/)
      .sort()
      .join(),
  );
  return { format: answer.format, lines: plain.sort() };
}

const questions: readonly (readonly [string, Question])[] = [
  ['terms', question('SELECT * { <https://data.example/thing> ?p ?o }')],
  ['JSON', question('SELECT ?o { ?s <has> ?o } ORDER BY STR(?o)', { formats: { select: 'json' } })],
  ['counting', question('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')],
  ['counting what has its name', question('SELECT (COUNT(?n) AS ?n) { ?n <has> ?o }')],
  ['graphs', question('SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g')],
  ['one graph', question('SELECT * { GRAPH <graph/a> { ?s <name> ?o } ?x <holds> ?s }')],
  ['FROM', question('SELECT * FROM <graph/void> { ?s ?p ?o }')],
  ['no graph', question('ASK {?s ?p ?o}', { defaultGraphs: ['https://data.example/none'] })],
  ['paths', question('SELECT * { <thing> (<holds>+/<name>)|(<list>/!<x>) ?n }')],
  ['negation', question('SELECT ?s { ?s <holds> ?n FILTER NOT EXISTS { ?s <has> ?x } }')],
  [
    'sub-select',
    question(
      'SELECT * { ?s <holds> ?n { SELECT ?n (COUNT(*) AS ?c) { ?n ?p ?o } GROUP BY ?n } OPTIONAL { ?s <list> ?l } }',
    ),
  ],
  [
    'values',
    question('SELECT ?s ?v { ?s <has> ?v }', {
      values: { v: { text: '01', datatype: 'http://www.w3.org/2001/XMLSchema#integer' } },
    }),
  ],
  ['CONSTRUCT', question('CONSTRUCT { ?s <b> [ <c> ?o ] } WHERE { ?s <has> ?o } LIMIT 9')],
  ['DESCRIBE', question('DESCRIBE <thing> ?s { ?s <holds> [ <name> "shared" ] }')],
  ['a mistake', question('SELECT * { ?s ?p }')],
  ['an update', question('DROP ALL')],
  ['SERVICE', question('SELECT * { SERVICE <https://elsewhere.example/> { ?s ?p ?o } }')],
  ['another graph', question('SELECT * FROM <https://elsewhere.example/g> { ?s ?p ?o }')],
  ['no format', question('ASK {}', { formats: {} })],
];

const examples = listExamples(await snapshotOf(ourSources()), 'en')
  .filter(({ query }) => !/\bSERVICE\b/.test(query))
  .map(({ path, query }) => [path, question(query)] as const);

describe.skipIf(reason !== undefined).each(['rdf4j', 'fuseki-mem'] as const)('%s', (kind) => {
  let store: RealStore;
  const opened: Stored[] = [];
  const engines: Record<'here' | 'there' | 'ourHere' | 'ourThere', QueryEngine | undefined> = {
    ...{ here: undefined, there: undefined, ourHere: undefined, ourThere: undefined },
  };
  beforeAll(async () => {
    store = await startRealStore(kind);
    const data = await folderWith({ 'a.ttl': awkward });
    const awkwardOnes = await snapshotOf({ data, baseIri: 'https://data.example/' });
    const ours = await snapshotOf(ourSources());
    const [here, there] = [startStored([]), startStored([store.address])];
    opened.push(here, there);
    engines.here = await here.open(awkwardOnes);
    engines.there = await there.open(awkwardOnes);
    engines.ourHere = await here.open(ours);
    engines.ourThere = await there.open(ours);
  }, 900_000);
  afterAll(async () => {
    for (const { close } of opened) await close();
    await store.remove();
  });

  it.each(questions)('answers %s as this program does', async (_, asked) => {
    const [expected, got] = [await engines.here?.run(asked), await engines.there?.run(asked)];
    if (!expected || !got) return expect.unreachable();
    expect(linesOf(got)).toEqual(linesOf(expected));
  });

  it.each(examples)('answers %s as this program does', async (_, asked) => {
    const [expected, got] = [await engines.ourHere?.run(asked), await engines.ourThere?.run(asked)];
    if (!expected || !got) return expect.unreachable();
    expect(linesOf(got)).toEqual(linesOf(expected));
  });

  it('keeps every awkward term', async () => {
    const server = newStoreServer(store.address, {});
    expect(await probeTerms(server, `styrkedata-test-${kind}`)).toEqual([]);
  });

  it('is left by a query whose time is up or whose client has gone, and answers the next', async () => {
    const long = question(
      'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f) }',
    );
    const hasty = startStored([store.address], { seconds: 2 });
    opened.push(hasty);
    const engine = await hasty.open(await snapshotOf(ourSources()));
    expect(await engine.run(long)).toEqual({ outcome: 'timed-out', seconds: 2 });
    const gone = await engine.run(
      { ...long, query: `${long.query} # again` },
      AbortSignal.timeout(300),
    );
    expect(gone.outcome).toBe('aborted');
    expect((await engine.run(question('ASK { ?s ?p ?o }'))).outcome).toBe('answered');
    expect(engine.state().threadsEnded['timed-out']).toBe(0);
  });
});

describe.skipIf(reason !== undefined)('fuseki on TDB2', () => {
  let store: RealStore;
  beforeAll(async () => {
    store = await startRealStore('fuseki');
  }, 900_000);
  afterAll(() => store.remove());

  it('alters terms, so that nothing is published there', async () => {
    const { host, close } = startStored([store.address]);
    await host?.settled();
    const told = host?.refusal()[0]?.message.en;
    for (const term of ['"01"^^', '"1.50"^^', '"1E0"^^', '.500Z"^^']) expect(told).toContain(term);
    await close();
  });
});
