import { describe, expect, test } from 'vitest';
import { compareValues } from '../../../src/query/values/comparison/compare.ts';
import { equals } from '../../../src/query/values/comparison/equals.ts';
import { orderTerms } from '../../../src/query/values/comparison/order.ts';
import { terms, type Term } from '../../../src/rdf/terms.ts';
import { termOf } from '../../../src/query/values/terms/term-of.ts';
import { valueOf } from '../../../src/query/values/terms/value-of.ts';
import type { Evaluated } from '../../../src/query/values/value/value.ts';
import { wellKnownPrefixes } from '../../../src/rdf/prefixes.ts';
import { turtle } from './evaluate-expression.ts';

const typed = (text: string, type: string): Term =>
  terms.literal(text, terms.namedNode(wellKnownPrefixes.xsd + type));
const iri = (name: string) => terms.namedNode(`http://e/${name}`);

/** Terms of every kind, many of them close to each other. */
const nasty: readonly Term[] = [
  terms.blankNode('b'),
  terms.blankNode('a'),
  ...['b', 'a', 'å', '\u{1f600}', '\uffff'].map(iri),
  ...['b', 'a', '', 'Z', 'å', '\u{1f600}', '\uffff'].map((text) => terms.literal(text)),
  ...['a', 'b', 'Z'].flatMap((text) => [
    terms.literal(text, 'sv'),
    terms.literal(text, 'SV'),
    terms.literal(text, { language: 'sv', direction: 'ltr' }),
    terms.literal(text, 'en'),
  ]),
  ...['0', '1', '01', '-1', '9007199254740993', '9007199254740992', '9007199254740991'].map(
    (text) => typed(text, 'integer'),
  ),
  ...['0.1', '1.0', '9007199254740992.5', '0.1000000000000000055'].map((text) =>
    typed(text, 'decimal'),
  ),
  ...['0.1', '1', 'NaN', 'INF', '-INF', '-0', '9007199254740992', '1e400', '5e-324'].flatMap(
    (text) => [typed(text, 'double'), typed(text, 'float')],
  ),
  typed('9'.repeat(400), 'integer'),
  typed(`-${'9'.repeat(400)}`, 'decimal'),
  ...['true', '0'].map((text) => typed(text, 'boolean')),
  ...['2024-01-01', '2024-01-01Z', '2024-01-01+14:00', '2024-01-02', '-0001-01-01'].map((text) =>
    typed(text, 'date'),
  ),
  ...['2024-01-01T00:00:00', '2024-01-01T00:00:00.1Z', '2024-01-01T14:00:00Z'].map((text) =>
    typed(text, 'dateTime'),
  ),
  ...['2024', '2025', '2024Z'].map((text) => typed(text, 'gYear')),
  ...['P1M', 'P30D', 'P31D', 'P1Y', 'P12M', '-P1D', 'PT0.5S'].map((text) =>
    typed(text, 'duration'),
  ),
  ...['abc', '', 'x'].map((text) => typed(text, 'integer')),
  terms.literal('x', iri('type')),
  terms.quad(iri('a'), iri('p'), terms.literal('a')),
  terms.quad(iri('a'), iri('p'), iri('b')),
];
const values = nasty.map(valueOf);

describe('the order of ORDER BY (SPARQL 1.1 §15.1)', () => {
  test('is total: each pair has one order, and orders go on', () => {
    for (const a of values) {
      for (const b of values) {
        expect(Math.sign(orderTerms(a, b)) + Math.sign(orderTerms(b, a))).toBe(0);
        const after = values.filter((c) => orderTerms(a, b) <= 0 && orderTerms(b, c) <= 0);
        const wrong = after.filter((c) => orderTerms(a, c) > 0);
        expect(wrong.map((c) => [a, b, c].map(termOf).map(turtle))).toEqual([]);
      }
    }
  });

  test('never goes against “<” or “=”', () => {
    for (const a of values) {
      for (const b of values) {
        const order = compareValues(a, b);
        if (order === undefined || Number.isNaN(order)) continue;
        const pair = [a, b].map(termOf).map(turtle).join(' ');
        if (order < 0 && orderTerms(a, b) >= 0) throw new Error(pair);
        if (orderTerms(a, b) === 0 && equals(a, b) === false) throw new Error(pair);
      }
    }
  });

  test('puts unbound first, then blank nodes, IRIs, literals, triple terms', () => {
    const mixed: Evaluated[] = [...values.toReversed(), undefined];
    // `sort` leaves out what is undefined.
    const kinds = mixed
      .map((value) => [value] as const)
      .toSorted(([a], [b]) => orderTerms(a, b))
      .map(([value]) => (value ? termOf(value).termType : 'unbound'));
    expect([...new Set(kinds)]).toEqual(['unbound', 'BlankNode', 'NamedNode', 'Literal', 'Quad']);
    expect(kinds.indexOf('Quad')).toBeGreaterThan(kinds.lastIndexOf('Literal'));
  });

  test('gives equal numbers the same place, so that a second key counts', () => {
    expect(orderTerms(valueOf(typed('1', 'integer')), valueOf(typed('1.0', 'decimal')))).toBe(0);
    expect(orderTerms(valueOf(typed('1', 'integer')), valueOf(typed('1e0', 'double')))).toBe(0);
  });

  test('is by code point, in one row with texts that have a language', () => {
    const texts = [
      terms.literal('åsna', 'sv'),
      terms.literal('apa'),
      terms.literal('Zebra', 'en'),
      terms.literal('apa', 'sv'),
      terms.literal('Berg'),
    ];
    const sorted = texts.map(valueOf).toSorted(orderTerms).map(termOf).map(turtle);
    expect(sorted).toEqual(['"Berg"', '"Zebra"@en', '"apa"', '"apa"@sv', '"åsna"@sv']);
  });
});

test('a value that came from a term goes out as that term', () => {
  for (const term of nasty) expect(termOf(valueOf(term))).toBe(term);
});
