import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAnswerer, type AnswerQuestion } from '../../src/query/threads/answer-question.ts';
import { startQueryEngine } from '../../src/query/process/engine.ts';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { newQueryParser } from '../../src/query/syntax/parse-query.ts';
import type { Question } from '../../src/query/question/query-engine.ts';
import { newStopFlag } from '../../src/query/question/stop-flag.ts';
import { defaultLimits } from '../../src/site/settings/limits.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { library } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { knownFailures } from './known-failures.ts';
import { readQuads, readResult, type Source, type SuiteResult } from './read-results.ts';
import { isSuiteHere, readableFiles, readSuite, suite, type SuiteTest } from './read-suite.ts';
import { isSameResult } from './same-result.ts';

const baseIri = 'http://data.example/';
const services = { allowed: [], onLoopback: false, seconds: 0, rows: 0, megabytes: 0 };
const tests = readSuite();
const evaluations = tests.filter(({ result }) => result !== undefined);
const syntaxes = tests.filter(({ result }) => result === undefined);

it.skipIf(isSuiteHere)(`is skipped, because ${suite.pathname} is not here`, () => undefined);

it.runIf(isSuiteHere)('all 1069 tests are here, and all but two pass', () => {
  expect(tests).toHaveLength(1069);
  expect(Object.keys(knownFailures).length).toBeLessThanOrEqual(2);
  const names = tests.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(knownFailures)));
});

/** Runs each test on its own; the known failures must fail, so that their list stays true. */
function each(cases: readonly SuiteTest[], run: (test: SuiteTest) => Promise<void>): void {
  for (const test of cases) {
    const declare = test.name in knownFailures ? it.concurrent.fails : it.concurrent;
    declare(test.name, () => run(test));
  }
}

describe.runIf(isSuiteHere)('syntax, parsed', () => {
  const parse = newQueryParser({
    baseIri,
    namedGraphs: [],
    spellLanguage: (_, tag) => tag,
    services,
  });
  each(syntaxes, ({ kind, query }) => {
    const isQuery = parse(query, undefined).outcome !== 'malformed';
    expect(isQuery).toBe(kind.startsWith('Positive'));
    return Promise.resolve();
  });
});

describe.runIf(isSuiteHere)('evaluation, in process', () => {
  let answer: AnswerQuestion;
  beforeAll(async () => {
    const quads = packQuads(await readData());
    const open = newAnswerer({ limits: defaultLimits, services }, newStopFlag());
    answer = open({ dataset: 1, quads, baseIri, style: { prefixes: {} } });
  });
  each(evaluations, async (test) => {
    const answered = await answer(questionOf(test));
    if (answered.outcome !== 'answered') throw new Error(JSON.stringify(answered));
    await expectResult(test, answered.body.toString());
  });
});

describe.runIf(isSuiteHere)('over HTTP', () => {
  let site: Site;
  beforeAll(async () => {
    const quads = await readData();
    const engine = startQueryEngine({ quads, baseIri, prefixes: {}, workers: 2 });
    site = await startSite(library(), engine);
  });
  afterAll(() => site.close());

  describe('syntax', () => {
    each(syntaxes, async ({ kind, query }) => {
      // Over nothing at all, as only the reading counts.
      const response = await ask({ query, defaultGraphs: [noGraph], namedGraphs: [] }, '*/*');
      await response.body?.cancel();
      expect(response.status === 400).toBe(kind.startsWith('Negative'));
    });
  });

  type Asked = Omit<Question, 'formats'>;
  const ask = ({ query, defaultGraphs, namedGraphs }: Asked, accept: string): Promise<Response> => {
    const body = new URLSearchParams({ query });
    for (const graph of defaultGraphs) body.append('default-graph-uri', graph);
    for (const graph of namedGraphs) body.append('named-graph-uri', graph);
    return fetch(`${site.origin}/sparql`, { method: 'POST', body, headers: { accept } });
  };

  describe('evaluation', () => {
    each(evaluations, async (test) => {
      const response = await ask(questionOf(test), mediaTypes[formatOf(test)]);
      const body = await response.text();
      if (response.status !== 200) throw new Error(body);
      await expectResult(test, body);
    });
  });
});

type Format = keyof typeof mediaTypes;

const mediaTypes = {
  srx: 'application/sparql-results+xml, text/turtle;q=0.9',
  srj: 'application/sparql-results+json',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  ttl: 'text/turtle, application/sparql-results+json;q=0.9',
} as const;

const rowFormats = { srx: 'xml', srj: 'json', csv: 'csv', tsv: 'tsv', ttl: 'json' } as const;

/** The syntax of the expected result; JSON for rows that a graph tells of. */
function formatOf({ result = '' }: SuiteTest): Format {
  const { extension } = sourceOf(result);
  return extension in mediaTypes ? (extension as Format) : 'ttl';
}

const noGraph = 'urn:none';

/** Graphs of the protocol's, but where the query itself chooses: a parameter would override that. */
function questionOf(test: SuiteTest): Question {
  const { query, data, graphData } = test;
  const isOwn = /^\s*FROM\b/im.test(query);
  const isEmpty = data.length + graphData.length === 0;
  const rows = rowFormats[formatOf(test)];
  return {
    query,
    defaultGraphs: isOwn ? [] : isEmpty ? [noGraph] : data,
    namedGraphs: isOwn ? [] : [...graphData, ...data.flatMap((iri) => graphsIn.get(iri) ?? [])],
    formats: { select: rows, ask: rows, graph: 'turtle' },
  };
}

async function expectResult(test: SuiteTest, body: string): Promise<void> {
  const { result = '' } = test;
  const expected = await readResult(readFileSync(fileURLToPath(result), 'utf8'), sourceOf(result));
  const actual = await readActual(body, test, expected);
  if (!isSameResult(actual, expected)) expect(actual).toEqual(expected);
}

function readActual(body: string, test: SuiteTest, expected: SuiteResult): Promise<SuiteResult> {
  const format = formatOf(test);
  const extension = format === 'ttl' && expected.kind !== 'graph' ? 'srj' : format;
  return readResult(body, { iri: baseIri, extension });
}

function sourceOf(iri: string): Source {
  return { iri, extension: iri.split('.').at(-1) ?? '' };
}

/** The graphs that files of data name. */
const graphsIn = new Map<string, readonly string[]>();

/** Every file of data in a graph of its own, but what it says of others. */
async function readData(): Promise<readonly Quad[]> {
  const datasets = tests.flatMap(({ data }) => data.filter((iri) => iri.endsWith('.trig')));
  const files = await Promise.all(
    [...readableFiles(), ...new Set(datasets)].map(async (iri) => {
      const text = readFileSync(fileURLToPath(iri), 'utf8');
      const quads = await readQuads(text, sourceOf(iri));
      const isOther = ({ graph }: Quad): boolean => graph.termType === 'NamedNode';
      graphsIn.set(iri, [...new Set(quads.filter(isOther).map(({ graph }) => graph.value))]);
      return quads.map((quad) => {
        const { subject, predicate, object } = quad;
        return isOther(quad) ? quad : terms.quad(subject, predicate, object, terms.namedNode(iri));
      });
    }),
  );
  return files.flat();
}
