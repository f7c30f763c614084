import { Parser } from 'n3';
import { expect } from 'vitest';
import { newEvaluator } from '../../../src/query/evaluator/evaluate.ts';
import { packQuads } from '../../../src/query/index/pack-quads.ts';
import { openData } from '../../../src/query/index/query-data.ts';
import { newQueryParser } from '../../../src/query/syntax/parse-query.ts';
import { terms, type Quad, type Term } from '../../../src/rdf/terms.ts';
import { keyOf, solutionsOf, type Dataset } from './definitions.ts';
import { newDice, randomQuads, randomQuery } from './random-queries.ts';

const baseIri = 'http://data.example/';
const budget = { memoryBytes: 100_000_000, textCharacters: 1_000_000 };
const parse = newQueryParser({
  baseIri,
  namedGraphs: [],
  spellLanguage: (_, tag) => tag,
  services: { allowed: [] },
});
const { evaluate } = newEvaluator(budget);

function datasetOf(quads: readonly Quad[]): Dataset {
  const once = new Map(
    quads.map((quad) => {
      const { subject, predicate, object } = quad;
      const triple = terms.quad(subject, predicate, object);
      return [[subject, predicate, object].map(({ value }) => value).join(' '), triple];
    }),
  );
  const named = new Map<string, Quad[]>();
  for (const quad of quads) {
    if (quad.graph.termType !== 'NamedNode') continue;
    named.set(quad.graph.value, [...(named.get(quad.graph.value) ?? []), quad]);
  }
  return { defaultGraph: [...once.values()], named };
}

async function solve(query: string, quads: readonly Quad[]) {
  const data = openData(packQuads(quads));
  const parsed = parse(query, undefined);
  if (parsed.outcome !== 'parsed') return undefined;
  const result = await evaluate(parsed, data.whole);
  if (result.kind !== 'rows') throw new Error(result.kind);
  const found: string[] = [];
  for await (const row of result.rows) {
    const bound = row.flatMap((term, index) =>
      term ? [[result.variables[index] ?? '', term] as const] : [],
    );
    found.push(keyOf(new Map<string, Term>(bound)));
  }
  const expected = solutionsOf(parsed.operation, datasetOf(quads)).map(keyOf);
  return { found: found.toSorted(), expected: expected.toSorted() };
}

/**
 * Expects of random queries that they have the solutions that the definitions of the algebra give them.
 *
 * @returns how many different solutions there were
 */
export async function expectDefinedSolutions(first: number, last: number): Promise<number> {
  let solutions = 0;
  for (let seed = first; seed <= last; seed += 1) {
    const roll = newDice(seed);
    const quads = new Parser({ format: 'application/n-quads' }).parse(randomQuads(roll));
    const query = randomQuery(roll);
    const solved = await solve(query, quads);
    if (!solved) continue;
    const unique = [...new Set(solved.expected)].length;
    expect(solved.found, `seed ${seed}: ${query}`).toEqual(solved.expected);
    solutions += unique;
  }
  return solutions;
}
