import { describe, expect, it } from 'vitest';
import { nameBlankNodes, unnameable } from '../../src/rdf/blank-nodes/blank-node-names.ts';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import { withLabels } from '../../src/rdf/quad-terms.ts';
import type { Quad } from '../../src/rdf/terms.ts';
import { trig } from '../load/load-text.ts';

async function named(text: string): Promise<string[]> {
  const quads = await trig(text);
  const { names, unnamed } = await nameBlankNodes(quads);
  expect(unnamed.size).toBe(0);
  return quads
    .map((quad: Quad) => quadToNQuads(withLabels(quad, (label) => names.get(label) ?? '?')))
    .sort();
}

describe('names of blank nodes', () => {
  it.each([
    [
      'a chain of sixty',
      (label: string) =>
        Array.from({ length: 60 }, (_, n) => `_:${label}${n} :p _:${label}${n + 1} .`),
    ],
    [
      'a circle',
      (label: string) =>
        Array.from({ length: 20 }, (_, n) => `_:${label}${n} :p _:${label}${(n + 1) % 20} .`),
    ],
    [
      'many alike pairs',
      (label: string) =>
        Array.from(
          { length: 300 },
          (_, n) =>
            `<a> :p _:${label}${n} . _:${label}${n} :q _:${label}x${n} . _:${label}x${n} :r 1 .`,
        ),
    ],
    [
      'triple terms',
      (label: string) => [
        `<a> :p <<( _:${label}1 :q _:${label}2 )>> .`,
        `_:${label}1 :r 1 .`,
        `_:${label}2 :r 2 .`,
      ],
    ],
    [
      'text directions',
      (label: string) => [`_:${label}1 :p "x"@ar--rtl .`, `_:${label}2 :p "x"@ar--ltr .`],
    ],
  ])('do not depend on labels and order: %s', async (_, lines) => {
    expect(await named(lines('b').join('\n'))).toEqual(
      await named(lines('z').toReversed().join('\n')),
    );
  });

  it('tell apart statements that differ within a triple term or by direction alone', async () => {
    const lines = await named(
      '<a> :p <<( <b> :q 1 )>>, <<( <b> :q 2 )>>, "x"@ar--rtl, "x"@ar--ltr, "x"@ar .',
    );
    expect(new Set(lines).size).toBe(5);
  });

  it('are withheld from those beyond the budget alone', async () => {
    const chain = Array.from({ length: 3000 }, (_, n) => `_:c${n} :p _:c${n + 1} .`).join('\n');
    const quads = await trig(`_:x :q 1 .\n${chain}`);
    expect((await unnameable(quads)).size).toBe(3001);
    expect((await nameBlankNodes(quads)).names.size).toBe(1);
  });
});
