import { createRequire } from 'node:module';
import type { Quad } from '@rdfjs/types';
import { isomorphic } from 'rdf-isomorphic';
import { expect } from 'vitest';
import { toDataset } from '../../src/rdf/dataset.ts';
import { withLabels } from '../../src/rdf/quad-terms.ts';

/** rdf-canonize has no typings. */
const { canonize } = createRequire(import.meta.url)('rdf-canonize') as {
  readonly canonize: (
    quads: readonly Quad[],
    options: { algorithm: 'RDFC-1.0'; format: 'application/n-quads'; maxWorkFactor: number },
  ) => Promise<string>;
};

/**
 * Expects the same statements whatever their blank nodes are called, each term letter for letter
 * (language tags included). A failure shows the lines that differ, in canonical N-Quads.
 */
export async function expectSameQuads(
  actual: Iterable<Quad>,
  expected: Iterable<Quad>,
): Promise<void> {
  const [actualQuads, expectedQuads] = [[...toDataset(actual)], [...toDataset(expected)]];
  expect(await canonicalLines(actualQuads)).toEqual(await canonicalLines(expectedQuads));
  // A second opinion, as everything rests on this comparison.
  expect(isomorphic(actualQuads, expectedQuads)).toBe(true);
}

async function canonicalLines(quads: readonly Quad[]): Promise<readonly string[]> {
  // What is called like a canonical name already keeps it in the text that the library writes.
  const renamed = quads.map((quad) => withLabels(quad, (label) => `n${label}`));
  const text = await canonize(renamed, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    maxWorkFactor: 2, // enough for the circles of blank nodes that tests make
  });
  // Not at every line break of Unicode: literals may hold those.
  return text.split('\n').sort();
}
