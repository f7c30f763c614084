import { describe, expect, it } from 'vitest';
import { fromPortable, toPortable } from '../../src/rdf/datasets/portable-quads.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';

const iri = (name: string) => terms.namedNode(`https://x.example/${name}`);
const typed = (value: string, type: string) =>
  terms.literal(value, terms.namedNode(`http://www.w3.org/2001/XMLSchema#${type}`));

const inner = terms.quad(iri('a'), iri('b'), terms.literal('c'));

const quads: readonly Quad[] = [
  terms.quad(iri('s'), iri('p'), typed('01', 'integer'), iri('g')),
  terms.quad(iri('s'), iri('p'), terms.literal('å\u0000\uD800"', 'en-GB')),
  terms.quad(iri('s'), iri('p'), terms.literal('a', 'EN')),
  terms.quad(iri('s'), iri('p'), terms.literal('a', 'en')),
  terms.quad(
    terms.blankNode('b'),
    iri('p'),
    terms.literal('', { language: 'ar', direction: 'rtl' }),
  ),
  terms.quad(iri('s'), iri('p'), inner),
  terms.quad(iri('s'), iri('p'), typed('01', 'integer'), iri('g')),
];

describe('portable quads', () => {
  it('are the same quads in the same order on the other side of a thread’s port', () => {
    const arrived = [...fromPortable(structuredClone(toPortable(quads)))];
    expect(arrived).toHaveLength(quads.length);
    for (const [index, quad] of arrived.entries()) expect(quad.equals(quads[index])).toBe(true);
    expect(arrived.map(({ object }) => 'language' in object && object.language)).toEqual(
      quads.map(({ object }) => 'language' in object && object.language),
    );
  });
});
