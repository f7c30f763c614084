import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import { terms, type Quad, type Term } from '../../src/rdf/terms.ts';
import { canonicalise, hashOf } from '../../src/snapshot/canonical.ts';

const iri = (name: string) => terms.namedNode(`https://x.example/${name}`);
const typed = (value: string, name: string) => terms.literal(value, iri(name));

/** Terms of which one begins as another goes on, in every way that lines could be put in another order by. */
const nodes = ['a', 'a/b', 'a!', 'a-', 'å', 'ab', 'a\uFFFD', 'a😀', 'a|', ''].map(iri);
const objects: readonly Term[] = [
  ...nodes,
  ...['a', 'a b', 'a"', 'a" ', 'a\\', 'a\n', 'a\u0000', '', '😀', '\uFFFD', '" .'].map((text) =>
    terms.literal(text),
  ),
  ...['en', 'EN', 'en-GB', 'e'].map((tag) => terms.literal('a', tag)),
  terms.literal('a', { language: 'en', direction: 'rtl' }),
  ...['t', 't/u', 'ta'].map((name) => typed('a', name)),
  terms.quad(iri('a'), iri('b'), terms.literal('c')),
  terms.quad(iri('a'), iri('b'), terms.literal('c d')),
];
const graphs = [terms.defaultGraph(), iri('a'), iri('a/b'), iri('')];

const quads: readonly Quad[] = nodes
  .flatMap((subject) =>
    nodes
      .slice(0, 3)
      .flatMap((predicate) =>
        objects.flatMap((object) =>
          graphs.map((graph) => terms.quad(subject, predicate, object as Quad['object'], graph)),
        ),
      ),
  )
  // In no order, the same each time, and some of them twice.
  .flatMap((quad, index) => Array.from({ length: index % 7 === 0 ? 2 : 1 }, () => quad))
  .toSorted((one, other) => digestOf(one).localeCompare(digestOf(other), 'en'));

function digestOf(quad: Quad): string {
  return createHash('sha256').update(quadToNQuads(quad)).digest('hex');
}

describe('statements that are put in order by their terms', () => {
  it('are those whose lines have been sorted, each once, and have the same hash', async () => {
    const lines = [...new Set(quads.map(quadToNQuads))].sort();
    expect(lines.length).toBeGreaterThan(3000);
    const canonical = await canonicalise({ kept: quads, forgettable: [] });
    expect(canonical.quads.map(quadToNQuads)).toEqual(lines);
    const hash = createHash('sha256').update(lines.join('')).digest('hex').slice(0, 32);
    expect([canonical.version, canonical.fingerprint, hashOf(lines)]).toEqual([hash, hash, hash]);
  });

  it('are counted once where they are kept and forgettable', async () => {
    const [kept, forgettable] = [quads.slice(0, 3000), quads.slice(2000)];
    const canonical = await canonicalise({ kept, forgettable });
    const [lasting, all] = [kept, quads].map((some) => [...new Set(some.map(quadToNQuads))].sort());
    expect(canonical.version).toBe(hashOf(lasting ?? []));
    expect(canonical.fingerprint).toBe(hashOf(all ?? []));
    expect(canonical.quads.map(quadToNQuads)).toEqual(all);
  });
});
