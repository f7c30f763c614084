import { describe, expect, it } from 'vitest';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { openTerms } from '../../src/rdf/datasets/pack-terms.ts';
import { terms, type Quad, type Term } from '../../src/rdf/terms.ts';

const [subject, predicate] = [terms.namedNode('x:s'), terms.namedNode('x:p')];
const inner = terms.quad(subject, predicate, terms.literal('x', 'en-GB'));

/** The objects of quads, as a thread that was sent them reads them. */
function objectsOf(quads: readonly Quad[]): readonly Term[] {
  const sent = structuredClone(packQuads(quads));
  const { term } = openTerms(sent.terms);
  const { spo } = sent.orders;
  return quads.map((_, row) => term(spo[4 * row + 2] ?? 0));
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
    ['a triple', inner],
    ['a triple of triples', terms.quad(subject, predicate, inner as unknown as Quad['object'])],
  ])('with %s', (_, object) => {
    const quad = terms.quad(subject, predicate, object as Quad['object'], terms.namedNode('x:g'));
    const [sent] = objectsOf([quad]);
    expect(sent?.equals(object as Term)).toBe(true);
    const { numberOf, term } = openTerms(packQuads([quad]).terms);
    expect(term(numberOf(object as Term) ?? 0)).toEqual(sent);
  });

  it('and a term that no quad has is not found', () => {
    const { numberOf } = openTerms(packQuads([terms.quad(subject, predicate, subject)]).terms);
    expect(numberOf(terms.literal('x:s'))).toBeUndefined();
    expect(numberOf(inner)).toBeUndefined();
  });

  it('and are there once, each term and each quad', () => {
    const quads = [1, 2, 3].map(() => terms.quad(subject, predicate, subject));
    const packed = packQuads(quads);
    expect(packed.orders.spo).toHaveLength(4);
    // The default graph, x:s, x:p.
    expect(packed.terms.ends).toHaveLength(3);
  });
});

it('every order holds every quad, sorted', () => {
  const part = (index: number) => terms.namedNode(`x:${(index * 7919) % 40}`);
  const quads = Array.from({ length: 500 }, (_, index) =>
    terms.quad(part(index), part(index * 3), part(index * 5), part(index % 3)),
  );
  const { orders } = packQuads(quads);
  const rowsOf = (rows: Uint32Array): readonly string[] =>
    Array.from({ length: rows.length / 4 }, (_, row) =>
      [...rows.subarray(4 * row, 4 * row + 4)].map((number) => String(number).padStart(4)).join(),
    );
  for (const rows of Object.values(orders)) {
    expect(rowsOf(rows)).toEqual(rowsOf(rows).toSorted());
    expect(rows).toHaveLength(orders.spo.length);
  }
  const bySubject = (column: readonly number[], rows: Uint32Array): readonly string[] =>
    rowsOf(rows)
      .map((row) => row.split(','))
      .map((row) => column.map((part) => row[part]).join())
      .toSorted();
  expect(bySubject([2, 0, 1, 3], orders.pos)).toEqual(rowsOf(orders.spo));
  expect(bySubject([1, 2, 0, 3], orders.osp)).toEqual(rowsOf(orders.spo));
});
