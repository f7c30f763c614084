import { testValues } from './expect-values.ts';

const ones = '1'.repeat(400);

testValues('SPARQL 1.1 §17.3, whole numbers of any size', [
  ['1 + 2', '"3"^^xsd:integer'],
  ['9007199254740991 + 1', '"9007199254740992"^^xsd:integer'],
  ['9007199254740993 + 0', '"9007199254740993"^^xsd:integer'],
  ['9007199254740993 - 9007199254740992', '"1"^^xsd:integer'],
  ['9007199254740993 = 9007199254740992', '"false"^^xsd:boolean'],
  ['9007199254740993 > 9007199254740992', '"true"^^xsd:boolean'],
  ['3037000500 * 3037000500', '"9223372037000250000"^^xsd:integer'],
  [`${ones} - ${ones}`, '"0"^^xsd:integer'],
  [`${ones} + 1`, `"${'1'.repeat(399)}2"^^xsd:integer`],
  ['-(5)', '"-5"^^xsd:integer'],
  ['0 * -1', '"0"^^xsd:integer'],
  ['-(0)', '"0"^^xsd:integer'],
  ['-9223372036854775808 - 1', '"-9223372036854775809"^^xsd:integer'],
]);

testValues('XPath Functions §4.2, decimals are exact', [
  ['0.1 + 0.2', '"0.3"^^xsd:decimal'],
  ['19.99 * 3', '"59.97"^^xsd:decimal'],
  ['1.10 - 0.10', '"1"^^xsd:decimal'],
  ['0.1 + 0.2 = 0.3', '"true"^^xsd:boolean'],
  ['12345678901234567890.123456789 + 0.000000001', '"12345678901234567890.12345679"^^xsd:decimal'],
  ['0.00000000000000000000000001 * 0.1', '"0.000000000000000000000000001"^^xsd:decimal'],
  ['1.000000000000000000001 > 1.0', '"true"^^xsd:boolean'],
  ['-(1.5)', '"-1.5"^^xsd:decimal'],
]);

testValues('XPath Functions §4.2.4, division', [
  ['6 / 3', '"2"^^xsd:decimal'],
  ['1 / 4', '"0.25"^^xsd:decimal'],
  ['1 / 3', '"0.333333333333333333"^^xsd:decimal'],
  ['2 / 3', '"0.666666666666666667"^^xsd:decimal'],
  ['-2 / 3', '"-0.666666666666666667"^^xsd:decimal'],
  ['1.0 / 3000000000000000000000', '"0.000000000000000000000333333333333333333"^^xsd:decimal'],
  ['10.0 / 2.5', '"4"^^xsd:decimal'],
  ['1 / 0', 'error'],
  ['1.0 / 0', 'error'],
  ['0.0 / 0', 'error'],
  ['1e0 / 0', '"INF"^^xsd:double'],
  ['-1 / 0e0', '"-INF"^^xsd:double'],
  ['0e0 / 0', '"NaN"^^xsd:double'],
]);

testValues('XPath 3.1 §B.1, promotion to the wider type', [
  ['1 + 1.0', '"2"^^xsd:decimal'],
  ['1 + 1e0', '"2.0E0"^^xsd:double'],
  ['1.5 * 2e0', '"3.0E0"^^xsd:double'],
  ['xsd:float(1) + 1', '"2.0E0"^^xsd:float'],
  ['xsd:float(1) + 1.5', '"2.5E0"^^xsd:float'],
  ['xsd:float(1) + 1e0', '"2.0E0"^^xsd:double'],
  ['"5"^^xsd:byte + "5"^^xsd:unsignedInt', '"10"^^xsd:integer'],
  ['"1"^^xsd:float + "0.1"^^xsd:float', '"1.1E0"^^xsd:float'],
  ['"0.1"^^xsd:float = 0.1', '"true"^^xsd:boolean'],
  ['"0.1"^^xsd:float = 0.1e0', '"false"^^xsd:boolean'],
  ['16777217 + xsd:float(0)', '"1.6777216E7"^^xsd:float'],
]);

testValues('XML Schema §E.2, canonical texts of doubles and floats', [
  ['0e0 + 0', '"0.0E0"^^xsd:double'],
  ['-(0e0)', '"-0.0E0"^^xsd:double'],
  ['1e100 * 1', '"1.0E100"^^xsd:double'],
  ['0.1e0 + 0.2e0', '"3.0000000000000004E-1"^^xsd:double'],
  ['1e308 * 10', '"INF"^^xsd:double'],
  ['5e-324 * 1', '"5.0E-324"^^xsd:double'],
  ['"3.4028235e38"^^xsd:float * 1', '"3.4028235E38"^^xsd:float'],
  ['"3.4028235e38"^^xsd:float * 10', '"INF"^^xsd:float'],
  ['"+INF"^^xsd:double + 0', '"INF"^^xsd:double'],
  ['"NaN"^^xsd:double = "NaN"^^xsd:double', '"false"^^xsd:boolean'],
  ['"NaN"^^xsd:double != "NaN"^^xsd:double', '"true"^^xsd:boolean'],
  ['"NaN"^^xsd:double >= 1', '"false"^^xsd:boolean'],
  ['1 < "NaN"^^xsd:double', '"false"^^xsd:boolean'],
  ['"-0"^^xsd:double = 0', '"true"^^xsd:boolean'],
]);

testValues('SPARQL 1.1 §17.4.4, rounding', [
  ['ABS(-3)', '"3"^^xsd:integer'],
  ['ABS("-3"^^xsd:byte)', '"3"^^xsd:integer'],
  ['ABS(-1.5)', '"1.5"^^xsd:decimal'],
  ['ABS(-1e0)', '"1.0E0"^^xsd:double'],
  ['CEIL(1.2)', '"2"^^xsd:decimal'],
  ['CEIL(-1.2)', '"-1"^^xsd:decimal'],
  ['FLOOR(1.8)', '"1"^^xsd:decimal'],
  ['FLOOR(-1.2)', '"-2"^^xsd:decimal'],
  ['FLOOR(-1.0)', '"-1"^^xsd:decimal'],
  ['ROUND(2.5)', '"3"^^xsd:decimal'],
  ['ROUND(-2.5)', '"-2"^^xsd:decimal'],
  ['ROUND(2.4999)', '"2"^^xsd:decimal'],
  ['ROUND(-2.5e0)', '"-2.0E0"^^xsd:double'],
  ['ROUND("NaN"^^xsd:double)', '"NaN"^^xsd:double'],
  ['ROUND(7)', '"7"^^xsd:integer'],
  ['ROUND("7")', 'error'],
  ['RAND()', '"2.5E-1"^^xsd:double'],
]);

testValues('XML Schema §3.4, ill-typed numbers have no value', [
  ['"300"^^xsd:byte + 1', 'error'],
  ['"-1"^^xsd:nonNegativeInteger + 1', 'error'],
  ['"0"^^xsd:positiveInteger + 1', 'error'],
  ['"18446744073709551615"^^xsd:unsignedLong + 1', '"18446744073709551616"^^xsd:integer'],
  ['"18446744073709551616"^^xsd:unsignedLong + 1', 'error'],
  ['"1.0"^^xsd:integer + 1', 'error'],
  ['" 1"^^xsd:integer + 1', 'error'],
  ['"1e0"^^xsd:decimal + 1', 'error'],
  ['"."^^xsd:decimal + 1', 'error'],
  ['"1."^^xsd:decimal + 1', '"2"^^xsd:decimal'],
  ['".5"^^xsd:decimal + 1', '"1.5"^^xsd:decimal'],
  ['"inf"^^xsd:double + 1', 'error'],
  ['"abc" + 1', 'error'],
  ['isNumeric("300"^^xsd:byte)', '"false"^^xsd:boolean'],
  ['isNumeric("30"^^xsd:byte)', '"true"^^xsd:boolean'],
]);

const large = `"${'9'.repeat(60_000)}"^^xsd:integer`;

testValues('numbers beyond 100 000 digits', [
  [`isNumeric(${large})`, '"true"^^xsd:boolean'],
  [`(${large} * ${large}) = 1`, 'error'],
]);
