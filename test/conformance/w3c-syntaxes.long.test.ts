import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { bindContext, type Context } from '../../src/load/jsonld/context/context.ts';
import { treeOf } from '../../src/load/jsonld/text/tree.ts';
import { loadFile, parserFor } from '../../src/load/load-file.ts';
import type { JsonLdContext } from '../../src/rdf/syntaxes/json-ld.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { newTermFactory } from '../../src/rdf/terms.ts';
import { expectSameQuads } from '../support/same-quads.ts';
import { knownMisses } from './known-misses.ts';
import {
  areSuitesHere,
  contextOfSuite,
  jsonLdHome,
  rdfSuites,
  readJsonLdSuite,
  readRdfSuite,
  type SyntaxTest,
} from './read-syntax-suites.ts';

const graph = 'urn:graph-of-the-file';

it.skipIf(areSuitesHere)('is skipped, because the suites of W3C are not here', () => undefined);

describe.runIf(areSuitesHere).each(rdfSuites)('%s', (suite) => {
  each(readRdfSuite(suite));
});

describe.runIf(areSuitesHere)('JSON-LD toRdf', () => {
  each(readJsonLdSuite());
});

/** Known misses must miss, so that their list stays true. */
function each(tests: readonly SyntaxTest[]): void {
  for (const test of tests) {
    const declare = test.name in knownMisses ? it.fails : it;
    if (test.leftOut === undefined) declare(test.name, () => run(test));
    else it.skip(`${test.name} ${test.leftOut}`, () => undefined);
  }
}

async function run({ input, base, isPositive, expected, option }: SyntaxTest): Promise<void> {
  const beside = option['expandContext'];
  const outcome = await loadFile(input, {
    context: typeof beside === 'string' ? contextBeside(beside, base) : undefined,
    baseIri: base,
    name: 'file',
    graph,
    graphFolder: '',
    blankNodePrefix: 'f',
    library: (iri) => {
      const context = contextOfSuite(iri);
      return context === undefined ? undefined : treeOf(context);
    },
  });
  if (!isPositive) {
    expect(outcome.outcome).toBe('broken');
    expect(outcome.findings[0]?.position?.line).toBeGreaterThan(0);
    return;
  }
  if (outcome.outcome !== 'loaded')
    throw new Error(
      JSON.stringify(outcome.findings.map(({ position, message }) => [position, message.en])),
    );
  if (expected === undefined) return;
  const [said, meant] = [outcome.file.quads, await readExpected(expected)];
  await expectSameQuads(said.map(inOneSpelling), meant.map(inOneSpelling));
}

function contextBeside(file: string, base: string): Context {
  const context = contextOfSuite(`${jsonLdHome}${file}`) as JsonLdContext;
  return bindContext(context, { baseIri: base, rename: (iri) => iri, library: () => undefined });
}

/** Numbers keep their digits where JSON-LD writes them anew, so that they are compared by what they are worth. */
function inOneSpelling(quad: Quad): Quad {
  const { subject, predicate, object, graph: of } = quad;
  if (object.termType !== 'Literal' || !/^-?[\d.]+(?:e[-+]?\d+)?$/i.test(object.value)) return quad;
  if (/^-?\d+$/.test(object.value)) return quad;
  return terms.quad(
    subject,
    predicate,
    terms.literal(String(Number(object.value)), object.datatype),
    of,
  );
}

async function readExpected(path: string): Promise<readonly Quad[]> {
  const parsed = await parserFor(path)?.({
    text: await readFile(path, 'utf8'),
    baseIri: 'http://none.example/',
    context: undefined,
    terms: newTermFactory('e'),
  });
  if (parsed?.outcome !== 'parsed') throw new Error(JSON.stringify(parsed));
  return parsed.quads.map((quad) =>
    quad.graph.termType === 'DefaultGraph'
      ? terms.quad(quad.subject, quad.predicate, quad.object, terms.namedNode(graph))
      : quad,
  );
}
