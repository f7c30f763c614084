import { describe, expect, it } from 'vitest';
import { packQuads, unpackQuads } from '../../src/rdf/pack-quads.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';

const [subject, predicate] = [terms.namedNode('x:s'), terms.namedNode('x:p')];

function sent(quad: Quad): Quad | undefined {
  return [...unpackQuads(structuredClone(packQuads([quad])))][0];
}

describe('quads arrive in a thread as they left', () => {
  it.each([
    ['an IRI', terms.namedNode('x:"weird IRI"')],
    ['an IRI that looks like a packed term', terms.namedNode('null')],
    ['a blank node', terms.blankNode('file-.1')],
    ['a string', terms.literal('a\n"b" \\ \u0000 \uD800')],
    ['an empty string', terms.literal('')],
    ['a language', terms.literal('färg', 'sv-SE')],
    ['a number', terms.literal('01', terms.namedNode('http://www.w3.org/2001/XMLSchema#integer'))],
    ['a text with direction', terms.literal('x', { language: 'ar', direction: 'rtl' })],
    ['a triple', terms.quad(subject, predicate, terms.literal('x', 'en-GB'))],
  ])('with %s', (_, object) => {
    const quad = terms.quad(subject, predicate, object as Quad['object'], terms.namedNode('x:g'));
    expect(sent(quad)?.equals(quad)).toBe(true);
  });

  it('in the default graph', () => {
    const quad = terms.quad(subject, predicate, subject);
    expect(sent(quad)?.graph.termType).toBe('DefaultGraph');
  });

  it('and each term is sent once', () => {
    const quads = [1, 2, 3].map(() => terms.quad(subject, predicate, subject));
    expect(packQuads(quads).terms).toHaveLength(3);
  });
});
