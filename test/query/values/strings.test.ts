import { expect, test } from 'vitest';
import { compareTexts } from '../../../src/query/values/strings/code-points.ts';
import { testValues } from './expect-values.ts';

testValues('SPARQL 1.1 §17.3, strings by code point', [
  ['"Z" < "a"', '"true"^^xsd:boolean'],
  ['"Åsna" > "apa"', '"true"^^xsd:boolean'],
  ['"å" = "a\\u030A"', '"false"^^xsd:boolean'],
  ['"styrke\\u00ADområde" = "styrkeområde"', '"false"^^xsd:boolean'],
  ['"\\u0001" = ""', '"false"^^xsd:boolean'],
  ['"\\uFFFD" < "😀"', '"true"^^xsd:boolean'],
  ['"\\uE000" < "\\U00010000"', '"true"^^xsd:boolean'],
  ['"a" < "ab"', '"true"^^xsd:boolean'],
  ['"" < "a"', '"true"^^xsd:boolean'],
]);

test('surrogate pairs stand above every other character, whichever side they are on', () => {
  expect(compareTexts('\u{10000}', '\uffff')).toBeGreaterThan(0);
  expect(compareTexts('\uffff', '\u{10000}')).toBeLessThan(0);
  expect(compareTexts('x\u{10000}', 'x\u{10001}')).toBeLessThan(0);
  expect(compareTexts('x', 'x')).toBe(0);
});

testValues('XPath Functions §5.4.3, fn:substring', [
  ['SUBSTR("2024-05-01", 0, 5)', '"2024"'],
  ['SUBSTR("2024-05-01", 0, 11)', '"2024-05-01"'],
  ['SUBSTR("12345", 0)', '"12345"'],
  ['SUBSTR("12345", -1, 4)', '"12"'],
  ['SUBSTR("12345", 2)', '"2345"'],
  ['SUBSTR("12345", 2, 3)', '"234"'],
  ['SUBSTR("12345", 1.5, 2.6)', '"234"'],
  ['SUBSTR("12345", 5, -3)', '""'],
  ['SUBSTR("12345", -3, 5)', '"1"'],
  ['SUBSTR("12345", "NaN"^^xsd:double, 3)', '""'],
  ['SUBSTR("12345", 1, "NaN"^^xsd:double)', '""'],
  ['SUBSTR("12345", -42, "INF"^^xsd:double)', '"12345"'],
  ['SUBSTR("12345", "-INF"^^xsd:double, "INF"^^xsd:double)', '""'],
  ['SUBSTR("12345", 99)', '""'],
  ['SUBSTR("a😀b", 2, 1)', '"😀"'],
  ['SUBSTR("😀😀b", 3)', '"b"'],
  ['SUBSTR("Åre"@sv, 1, 1)', '"Å"@sv'],
  ['SUBSTR("abc"@ar--rtl, 2)', '"bc"@ar--rtl'],
  ['SUBSTR("abc", "1")', 'error'],
  ['SUBSTR(123, 1)', 'error'],
]);

testValues('SPARQL 1.1 §17.4.3, lengths and cases', [
  ['STRLEN("😀å")', '"2"^^xsd:integer'],
  ['STRLEN("")', '"0"^^xsd:integer'],
  ['STRLEN("chat"@en)', '"4"^^xsd:integer'],
  ['STRLEN(1)', 'error'],
  ['UCASE("straße å")', '"STRASSE Å"'],
  ['UCASE("å"@sv)', '"Å"@sv'],
  ['LCASE("ÅÄÖ I"@tr)', '"åäö i"@tr'],
]);

testValues('SPARQL 1.1 §17.4.3.1.2, texts that may be compared', [
  ['STRSTARTS("foobar", "foo")', '"true"^^xsd:boolean'],
  ['STRSTARTS("foobar"@en, "foo"@en)', '"true"^^xsd:boolean'],
  ['STRSTARTS("foobar"@en, "foo")', '"true"^^xsd:boolean'],
  ['STRSTARTS("foobar"@EN, "foo"@en)', '"true"^^xsd:boolean'],
  ['STRSTARTS("foobar", "foo"@en)', 'error'],
  ['STRSTARTS("foobar"@en, "foo"@fr)', 'error'],
  ['CONTAINS("abc"@en--ltr, "b"@en--rtl)', 'error'],
  ['CONTAINS("abc"@en--ltr, "b"@en--ltr)', '"true"^^xsd:boolean'],
  ['CONTAINS("abc"@en--ltr, "b"@en)', 'error'],
  ['STRENDS("foobar", "")', '"true"^^xsd:boolean'],
  ['CONTAINS(1, "1")', 'error'],
]);

testValues('SPARQL 1.1 §17.4.3.9 and §17.4.3.10, STRBEFORE and STRAFTER', [
  ['STRBEFORE("abc", "b")', '"a"'],
  ['STRBEFORE("abc"@en, "bc")', '"a"@en'],
  ['STRBEFORE("abc"@en, "b"@cy)', 'error'],
  ['STRBEFORE("abc"@en, "z")', '""'],
  ['STRBEFORE("abc"@en, "")', '""@en'],
  ['STRBEFORE("abc", "")', '""'],
  ['STRAFTER("abc"@en, "ab")', '"c"@en'],
  ['STRAFTER("abc"@en, "z")', '""'],
  ['STRAFTER("abc"@en, ""@en)', '"abc"@en'],
  ['STRAFTER("a😀b", "😀")', '"b"'],
]);

testValues('SPARQL 1.1 §17.4.3.12, CONCAT', [
  ['CONCAT()', '""'],
  ['CONCAT("a"@sv, "b"@sv)', '"ab"@sv'],
  ['CONCAT("a"@sv, "b"@en)', '"ab"'],
  ['CONCAT("a"@sv, "b")', '"ab"'],
  ['CONCAT("a"@en--ltr, "b"@en--rtl)', '"ab"'],
  ['CONCAT("a"@en--ltr, "b"@en--ltr)', '"ab"@en--ltr'],
  ['CONCAT("a", 1)', 'error'],
]);

testValues('XPath Functions §6.2, ENCODE_FOR_URI', [
  ['ENCODE_FOR_URI("Jord & skog/vatten?")', '"Jord%20%26%20skog%2Fvatten%3F"'],
  ['ENCODE_FOR_URI("Los Angeles"@en)', '"Los%20Angeles"'],
  ['ENCODE_FOR_URI("å😀")', '"%C3%A5%F0%9F%98%80"'],
  ['ENCODE_FOR_URI("-_.~")', '"-_.~"'],
  [`ENCODE_FOR_URI("!'()*")`, '"%21%27%28%29%2A"'],
  ['ENCODE_FOR_URI(1)', 'error'],
]);

testValues('RFC 4647 §3.3.1, LANGMATCHES', [
  ['LANGMATCHES("sv-SE", "SV")', '"true"^^xsd:boolean'],
  ['LANGMATCHES("sv", "sv-SE")', '"false"^^xsd:boolean'],
  ['LANGMATCHES("svx", "sv")', '"false"^^xsd:boolean'],
  ['LANGMATCHES("sv", "*")', '"true"^^xsd:boolean'],
  ['LANGMATCHES("", "*")', '"false"^^xsd:boolean'],
  ['LANGMATCHES("sv", "")', '"false"^^xsd:boolean'],
  ['LANGMATCHES(LANG("a"@de-AT), "de")', '"true"^^xsd:boolean'],
]);

testValues('SPARQL 1.1 §17.4.6, hashes', [
  ['MD5("abc")', '"900150983cd24fb0d6963f7d28e17f72"'],
  ['SHA1("å")', '"cfb50dd6cf79fd470f3a558a720777d835bb45de"'],
  ['SHA256("")', '"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"'],
  ['SHA384(1)', 'error'],
  ['SHA512("abc"@en)', 'error'],
]);
