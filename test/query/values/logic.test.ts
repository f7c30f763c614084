import { describe, expect, test } from 'vitest';
import { terms } from '../../../src/rdf/terms.ts';
import { variablesIn } from '../../../src/query/values/expressions/expression.ts';
import { evaluate, newQueryContext, parseExpression } from './evaluate-expression.ts';
import { testValues } from './expect-values.ts';

const yes = '"true"^^xsd:boolean';
const no = '"false"^^xsd:boolean';

testValues('SPARQL 1.1 §17.2.2, effective boolean values', [
  ['IF("Åre"@sv, 1, 2)', '"1"^^xsd:integer'],
  ['IF(""@sv, 1, 2)', '"2"^^xsd:integer'],
  ['IF("", 1, 2)', '"2"^^xsd:integer'],
  ['!!"false"', yes],
  ['!!0', no],
  ['!!0.0', no],
  ['!!"NaN"^^xsd:double', no],
  ['!!"-INF"^^xsd:float', yes],
  ['!!"abc"^^xsd:integer', no],
  ['!!"z"^^xsd:boolean', no],
  ['!!"300"^^xsd:byte', no],
  ['!!:a', 'error'],
  ['!!"2024-01-01"^^xsd:date', 'error'],
  ['!!"x"^^:unknown', 'error'],
]);

testValues('SPARQL 1.1 §17.2, errors in && and ||', [
  ['true && true', yes],
  ['(1/0 = 1) && false', no],
  ['false && (1/0 = 1)', no],
  ['(1/0 = 1) && true', 'error'],
  ['true && (1/0 = 1)', 'error'],
  ['(1/0 = 1) || true', yes],
  ['true || (1/0 = 1)', yes],
  ['(1/0 = 1) || false', 'error'],
  ['false || (1/0 = 1)', 'error'],
  ['(1/0 = 1) || (1/0 = 1)', 'error'],
  ['!(1/0 = 1)', 'error'],
]);

testValues('SPARQL 1.1 §17.4.1, forms', [
  ['IF(1/0 = 1, 1, 2)', 'error'],
  ['IF(true, 1, 1/0)', '"1"^^xsd:integer'],
  ['COALESCE(1/0, ?nothing, "a")', '"a"'],
  ['COALESCE(1/0)', 'error'],
  ['COALESCE()', 'error'],
  ['BOUND(?nothing)', no],
  ['?nothing = 1', 'error'],
  ['1 IN (2, 1.0)', yes],
  ['1 IN ()', no],
  ['1 IN (1/0, 1)', yes],
  ['2 IN (1/0, 1)', 'error'],
  ['1 NOT IN (2, 3)', yes],
  ['1 NOT IN (1/0, 1)', no],
  ['2 NOT IN (1/0, 1)', 'error'],
  ['(1/0) IN (1)', 'error'],
  [':a IN (:b, :a)', yes],
  [':a IN (1, "x"^^:t)', no],
  ['"a" IN ("b", "x"^^:t)', 'error'],
  ['"x"^^:t IN ("b")', 'error'],
  ['"x"^^:t IN (:b)', no],
  ['"a"@SV IN ("a"@sv)', yes],
  ['sameTerm(1, 1.0)', no],
  ['sameTerm("1"^^xsd:integer, "01"^^xsd:integer)', no],
  ['sameTerm("a", "a"^^xsd:string)', yes],
  ['sameTerm("a"@sv, "a"@SV)', yes],
  ['sameTerm(1/0, 1)', 'error'],
]);

testValues('SPARQL 1.1 §17.4.1.7, RDFterm-equal', [
  ['"a"@sv = "a"@SV', yes],
  ['"a"@sv = "a"@en', no],
  ['"a"@ar--rtl = "a"@ar--ltr', no],
  ['"a" = "a"@sv', no],
  ['"a" = 1', no],
  ['true = 1', no],
  ['"1"^^xsd:boolean = true', yes],
  ['01 = 1', yes],
  ['1 = 1.0', yes],
  [':a = :a', yes],
  [':a = "a"', no],
  ['"x"^^:t = "x"^^:t', yes],
  ['"x"^^:t = "y"^^:t', 'error'],
  ['"x"^^:t != "y"^^:t', 'error'],
  ['"x"^^:t = "x"', 'error'],
  ['"x"^^:t = "x"@sv', no],
  ['"x"^^:t = :a', no],
  ['"abc"^^xsd:integer = 1', 'error'],
  ['"abc"^^xsd:integer = "abc"^^xsd:integer', yes],
]);

testValues('SPARQL 1.1 §17.3, what may not be compared is an error', [
  [':a < :b', 'error'],
  ['"a" < 1', 'error'],
  ['"a"@sv < "b"', 'error'],
  ['"a"@sv < "b"@sv', yes],
  ['"a"@sv < "b"@en', 'error'],
  ['"x"^^:t < "y"^^:t', 'error'],
  ['false < true', yes],
  ['BNODE() < BNODE()', 'error'],
]);

describe('variables', () => {
  test('have the values of their solution', () => {
    const x = terms.literal('7', terms.namedNode('http://www.w3.org/2001/XMLSchema#integer'));
    expect(evaluate('?x + 1', { x })).toBe('"8"^^xsd:integer');
    expect(evaluate('BOUND(?x)', { x })).toBe(yes);
    expect(evaluate('?x > 5 && ?x < 8', { x })).toBe(yes);
    expect(evaluate('5 < ?x', { x })).toBe(yes);
    expect(evaluate('5 >= ?x', { x })).toBe(no);
    expect(evaluate('<<( :a :b ?x )>> = <<( :a :b 7.0 )>>', { x })).toBe(yes);
    expect(evaluate('<<( :a :b ?y )>>', { x })).toBe('error');
  });

  test('come out as they went in', () => {
    const x = terms.literal('1.50', terms.namedNode('http://www.w3.org/2001/XMLSchema#decimal'));
    const y = terms.literal('Åre', 'sv-SE');
    expect(evaluate('COALESCE(?x, 1)', { x })).toBe('"1.50"^^xsd:decimal');
    expect(evaluate('IF(true, ?y, 1)', { y })).toBe('"Åre"@sv-SE');
    expect(evaluate('LANG(?y)', { y })).toBe('"sv-SE"');
  });

  test('are found wherever they stand, in EXISTS too', () => {
    const found = variablesIn(
      parseExpression('?a + 1 > 2 || EXISTS { ?b :p <<( :s :p ?c )>> FILTER(?d > 1) }'),
    );
    expect([...found].toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('the length of what expressions make is asked for before', () => {
  const long = 'x'.repeat(400);
  test.each([
    ['CONCAT(?x, ?x, ?x)'],
    ['REPLACE(?x, "x", "xxx")'],
    ['UCASE(CONCAT(?x, ?x, ?x))'],
    ['ENCODE_FOR_URI(REPLACE(?x, "x", "å"))'],
    ['IRI(CONCAT("http://e/", ?x, ?x, ?x))'],
  ])('%s ends the query that may not make so much', (expression) => {
    const x = terms.literal(long);
    expect(() => evaluate(expression, { x }, newQueryContext(1000))).toThrow(RangeError);
    expect(evaluate(expression, { x }, newQueryContext(10_000))).not.toBe('error');
  });
});

test('functions in functions take a time that grows with their depth alone', () => {
  const deep = (depth: number, before: string, after: string): string =>
    before.repeat(depth) + '1' + after.repeat(depth);
  expect(evaluate(deep(100, 'STR(', ')'))).toBe('"1"');
  expect(evaluate(deep(40, 'COALESCE(CONCAT("", STR(', ')))'))).toBe('"1"');
  expect(evaluate(deep(100, '1 IN (', ')'))).toBe(no);
});
