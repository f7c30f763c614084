import type { Quad } from '@rdfjs/types';
import { terms } from '../../src/rdf/terms.ts';
import { trig } from './parse-back.ts';

const subject = terms.namedNode('http://example.org/id/thing');
const predicate = terms.namedNode('http://example.org/ns#value');

function values(...lexicals: readonly string[]): readonly Quad[] {
  return lexicals.map((lexical) => terms.quad(subject, predicate, terms.literal(lexical)));
}

function typed(...literals: readonly (readonly [string, string])[]): readonly Quad[] {
  return literals.map(([lexical, datatype]) =>
    terms.quad(
      subject,
      predicate,
      terms.literal(lexical, terms.namedNode(`http://www.w3.org/2001/XMLSchema#${datatype}`)),
    ),
  );
}

function links(...iris: readonly string[]): readonly Quad[] {
  return iris.map((iri) => terms.quad(subject, predicate, terms.namedNode(iri)));
}

/** What has broken some writer or parser, by what it is. Every format can hold all of it. */
export const nastyGraphs: Readonly<Record<string, readonly Quad[]>> = {
  nothing: [],
  'one statement': trig('id:a e:p id:b .'),
  'numbers as written': typed(
    ['01', 'integer'],
    ['+1', 'integer'],
    ['-0', 'integer'],
    ['1.50', 'decimal'],
    ['.5', 'decimal'],
    ['5', 'decimal'],
    ['+0.0', 'decimal'],
    ['1.0E0', 'double'],
    ['1.0e3', 'double'],
    ['1.e5', 'double'],
    ['1E-7', 'double'],
    ['1', 'double'],
    ['INF', 'double'],
    ['NaN', 'double'],
    ['1.0', 'float'],
    ['12345678901234567890123', 'integer'],
    ['', 'integer'],
    ['1\n', 'integer'],
    ['x', 'integer'],
  ),
  'booleans as written': typed(
    ['true', 'boolean'],
    ['1', 'boolean'],
    ['True', 'boolean'],
    ['', 'boolean'],
  ),
  'dates as written': typed(
    ['2024-01-01T00:00:00+00:00', 'dateTime'],
    ['2024-01-01T00:00:00Z', 'dateTime'],
    ['2024-01-01T00:00:00.000Z', 'dateTime'],
    ['2030', 'gYear'],
    ['2020-10', 'gYearMonth'],
  ),
  'several texts per language': trig('id:a skos:prefLabel "b"@sv, "a"@sv, "c"@en, "d", "e" .'),
  'texts that need escapes': values(
    '',
    ' ',
    '\n',
    '  leading and trailing  ',
    'line\nfeed',
    'carriage\rreturn',
    'both\r\n',
    'tab\t',
    '"quoted"',
    "'single'",
    '"""',
    'back\\slash \\n \\u0041',
    '<b>&amp;</b> ]]> <!-- -->',
    '@prefix e: <x> .',
    'ends with [',
    '],',
    'åäö – ”citat” \u00a0 \u200b \u2028 \u0085 \u007f',
    '\\U0001f600 \\\\ 日本語 😀 \u{10FFFD} e\u0301',
    '\ufeffmark',
    '{"@id": "x"}',
    '_:b1',
    '@id',
    'id:a',
    'http://example.org/id/a',
  ),
  'IRIs that need care': links(
    'http://example.org/id/skärgård',
    'http://example.org/id/%C3%A4',
    'http://example.org/id/日本',
    'http://example.org/id/😀',
    "http://example.org/id/o'brien",
    'http://example.org/id/a(b)',
    'http://example.org/id/a,b;c',
    'http://example.org/id/a&b=c',
    'http://example.org/id/a?q=1&r=2#f',
    'http://example.org/id/a.',
    'http://example.org/id/.a',
    'http://example.org/id/a..b',
    'http://example.org/id/-a',
    'http://example.org/id/a-',
    'http://example.org/id/1',
    'http://example.org/id/a/b',
    'http://example.org/id/a:b',
    'http://example.org/id/~!$*+@=',
    'http://example.org/id/',
    'http://example.org/ns#',
    'urn:isbn:9789100000000',
    'tel:+46105454600',
    'mailto:info@example.org',
    'geo:59.3,18.1',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#nil',
  ),
  'odd predicates': trig(`
    id:a <http://example.org/ns#1st> 1 ; <http://example.org/ns#größe> 2 ; <http://example.org/ns#a.b-c> 3 ;
      <urn:x:y> 4 ; <http://other.example/path/name> 5 ; <http://other.example/p?q=r> 6 .`),
  'types of all kinds': trig(`
    id:a a e:Class, id:b, rdf:List, rdf:Property, rdf:Description, _:class, "literal", <http://example.org/1> .
    id:b a e:Class ; e:p 1 . _:class e:p 2 . e:Class skos:prefLabel "Class" .`),
  'nested blank nodes': trig('id:a e:p [ e:q [ e:r 1, 2 ; e:s [] ] ; e:t "x" ], [ e:q 1 ] .'),
  'blank node only as subject': trig('[] e:p 1 . [] e:p 1 ; e:q [ e:r 2 ] .'),
  'blank node shared twice': trig('id:a e:p _:x ; e:q _:x . _:x e:r 1 .'),
  'blank nodes in a circle': trig('_:x e:p _:y . _:y e:p _:z ; e:q 1 . _:z e:p _:x .'),
  'blank node that points at itself': trig('_:x e:p _:x . id:a e:p _:y . _:y e:p _:y ; e:q 1 .'),
  'two circles alike': trig('_:a e:p _:b . _:b e:p _:a . _:c e:p _:d . _:d e:p _:c .'),
  'deeply nested blank nodes': Array.from({ length: 100 }, (_, depth) => [
    terms.quad(terms.blankNode(`n${depth}`), predicate, terms.blankNode(`n${depth + 1}`)),
    terms.quad(terms.blankNode(`n${depth}`), predicate, terms.literal(`${depth}`)),
  ]).flat(),
  lists: trig('id:a e:p (1 2 "x"@sv id:b) ; e:q () ; e:r ([ e:s 1 ] [ e:s (2) ]) .'),
  'texts that look like names': trig(`
    id:a e:p ("http://example.org/id/b" "_:x" _:x) ; e:q "http://example.org/id/c" .
    id:b e:q 1 . id:c e:q 2 . _:x e:q 3 .`),
  'two lists of one property': trig('id:a e:list (1 2), (3), () .'),
  'lists of lists': trig('id:a e:p ((1 2) () (3 (4))) ; e:list (("a") (id:b)), ((5)) .'),
  'list as a subject': trig('(1 2) e:p 3 .'),
  'list shared twice': trig('id:a e:p _:l ; e:q _:l . _:l rdf:first 1 ; rdf:rest (2 3) .'),
  'list with a named cell': trig('id:a e:p id:l . id:l rdf:first 1 ; rdf:rest (2) .'),
  'list whose cells have a type': trig(
    'id:a e:p _:l . _:l a rdf:List ; rdf:first 1 ; rdf:rest () .',
  ),
  'list without an end': trig('id:a e:p _:l . _:l rdf:first 1 ; rdf:rest _:m . _:m rdf:first 2 .'),
  'list with two ends': trig('id:a e:p _:l . _:l rdf:first 1 ; rdf:rest (2), (3) .'),
  'list with two items in a cell': trig('id:a e:p _:l . _:l rdf:first 1, 2 ; rdf:rest () .'),
  'list that bites its tail': trig('id:a e:p _:l . _:l rdf:first 1 ; rdf:rest _:l .'),
  'list that contains itself': trig('id:a e:p _:l . _:l rdf:first _:l ; rdf:rest () .'),
  'list in a circle with a blank node': trig('_:x e:p (1 _:x) .'),
  'list cell as a type': trig('id:a e:p _:l ; a _:l . _:l rdf:first 1 ; rdf:rest () .'),
  'list as a type': trig('id:a a (1 2) ; e:q () .'),
  'rdf:nil described': trig(
    'rdf:nil e:p 1 . id:a e:p rdf:nil ; e:q (id:b rdf:nil) ; rdf:rest () .',
  ),
  'a long list': trig(`id:a e:p (${Array.from({ length: 100 }, (_, item) => item).join(' ')}) .`),
  'rdf:JSON as written': trig(
    'id:a e:p "{ \\"b\\": 1.0,  \\"a\\": [] }"^^rdf:JSON, "null"^^rdf:JSON, "no json"^^rdf:JSON .',
  ),
  'rdf:XMLLiteral and rdf:HTML': trig(
    'id:a e:p "<b xmlns=\\"x\\">&amp;</b>"^^rdf:XMLLiteral, "<p>"^^rdf:HTML .',
  ),
  'things that point at each other': trig(
    'id:a e:p id:b . id:b e:p id:a, id:c . id:c e:p id:a, id:b .',
  ),
  'labels that no syntax has': [
    terms.quad(terms.blankNode('1 a/b'), predicate, terms.blankNode('-')),
    terms.quad(terms.blankNode('-'), predicate, terms.blankNode('ä')),
    terms.quad(terms.blankNode('ä'), predicate, terms.blankNode('b1')),
    terms.quad(terms.blankNode('b1'), predicate, terms.blankNode('b2')),
    terms.quad(terms.blankNode('x.'), predicate, terms.blankNode('b2')),
  ],
};

/** The same for syntaxes that keep graph names. */
export const nastyDatasets: Readonly<Record<string, readonly Quad[]>> = {
  'one triple in three graphs': trig('id:a e:p 1 . id:g { id:a e:p 1 } _:h { id:a e:p 1 }'),
  'blank node across graphs': trig('id:g { id:a e:p _:x } id:h { _:x e:q 1 } id:i { _:x e:q 1 }'),
  'blank node that names a graph': trig('id:a e:p _:g . _:g { id:a e:p [ e:q 1 ] }'),
  'list across graphs': trig('id:g { id:a e:p _:l . _:l rdf:first 1 } id:h { _:l rdf:rest () }'),
  'nested blank nodes in graphs': trig(
    'id:g { id:a e:p [ e:q (1 [ e:r 2 ]) ] } id:h { [] e:p 1 . _:x e:p _:x }',
  ),
};
