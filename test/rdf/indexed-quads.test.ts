import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { toDataset } from '../../src/rdf/dataset.ts';
import { indexQuads } from '../../src/rdf/datasets/indexed-quads.ts';
import { fromPortable, toPortable } from '../../src/rdf/datasets/portable-quads.ts';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import { terms, type Quad, type Term } from '../../src/rdf/terms.ts';

const quads: readonly Quad[] = new Parser({ format: 'application/trig', factory: terms }).parse(`
  @prefix : <x:> .
  :a :p :b , "b" , "b"@en , "b"@sv , "b"^^:t . _:b :p :a . :b :q _:b .
  :g { :a :p :b . :b :p "x:a" . } :h { :a :q :a . }`);

const indexed = indexQuads(quads);
const stored = toDataset(quads);
const numbered = fromPortable(toPortable(quads));

function lines(found: Iterable<Quad>): string[] {
  return [...found].map(quadToNQuads).sort();
}

describe('indexed quads', () => {
  const all = quads.flatMap(({ subject, predicate, object, graph }): Term[] => [
    subject,
    predicate,
    object,
    graph,
  ]);
  const distinct = [...new Map(all.map((term) => [JSON.stringify(term), term])).values(), null];

  it('are matched as a store matches them, by every pattern of their terms', () => {
    const graphs = [null, terms.namedNode('x:g'), terms.defaultGraph()];
    const patterns = distinct.flatMap((subject) =>
      distinct.flatMap((predicate) =>
        distinct.flatMap((object) =>
          graphs.map((graph) => [subject, predicate, object, graph] as const),
        ),
      ),
    );
    for (const pattern of patterns) {
      const [found, expected] = [indexed.match(...pattern), stored.match(...pattern)];
      if (found.size !== expected.size) {
        expect([pattern, lines(found)]).toEqual([pattern, lines(expected)]);
      }
      // Pages show what was found in its order.
      const [other, order] = [numbered.match(...pattern), [...found].map(quadToNQuads)];
      if (other.size !== order.length || other.size > 0)
        expect([...other].map(quadToNQuads)).toEqual(order);
    }
    expect(patterns.length).toBeGreaterThan(1000);
    expect(lines(indexed)).toEqual(lines(stored));
    expect([...numbered].map(quadToNQuads)).toEqual([...indexed].map(quadToNQuads));
  });

  it('have what they have, and give the very quads that they were given', () => {
    for (const quad of quads) expect(indexed.has(quad)).toBe(true);
    const [first] = quads;
    expect([...indexed.match(first?.subject, first?.predicate, first?.object)][0]).toBe(first);
    expect(
      indexed.has(terms.quad(terms.namedNode('x:a'), terms.namedNode('x:p'), terms.literal('c'))),
    ).toBe(false);
  });

  it('can be matched further in what was found', () => {
    for (const dataset of [indexed, numbered]) {
      const found = dataset.match(terms.namedNode('x:a')).match(null, terms.namedNode('x:q'));
      expect(lines(found)).toEqual(['<x:a> <x:q> <x:a> <x:h> .\n']);
    }
  });

  it('become the same objects whenever somebody looks at them', () => {
    const found = [...numbered.match(terms.namedNode('x:a'))];
    expect([...numbered].filter(({ subject }) => subject.value === 'x:a')).toEqual(found);
    expect([...numbered.match(terms.namedNode('x:a'))][0]).toBe(found[0]);
    expect(numbered.match(terms.variable('v')).size).toBe(0);
  });
});
