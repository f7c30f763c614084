import { expect, test } from 'vitest';
import { readPattern } from '../../../src/rdf/patterns/pattern.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';
import { evaluate } from './evaluate-expression.ts';
import { testValues } from './expect-values.ts';

const yes = '"true"^^xsd:boolean';
const no = '"false"^^xsd:boolean';

testValues('XPath Functions §5.6.1, what patterns match', [
  ['REGEX("styrka", "yr")', yes],
  ['REGEX("Alice"@en, "^ali", "i")', yes],
  ['REGEX("å1", "^\\\\w\\\\d$")', yes],
  ['REGEX("_", "^\\\\w$")', no],
  ['REGEX("å1+", "^\\\\w\\\\d\\\\w$")', yes],
  ['REGEX("٣", "^\\\\d$")', yes],
  ['REGEX("\\u00A0", "\\\\s")', no],
  ['REGEX("a\\nb", "a.b")', no],
  ['REGEX("a\\nb", "a.b", "s")', yes],
  ['REGEX("a\\u2028b", "a.b")', yes],
  ['REGEX("x\\nab", "^ab")', no],
  ['REGEX("x\\nab", "^ab", "m")', yes],
  ['REGEX("ab\\r\\nx", "ab$", "m")', no],
  ['REGEX("ab\\nx", "ab$", "m")', yes],
  ['REGEX("😀", "^.$")', yes],
  ['REGEX("😀", "^[😀-😂]$")', yes],
  ['REGEX("abab", "^(ab)\\\\1$")', yes],
  ['REGEX("aa10", "^(a)\\\\110$")', yes],
  ['REGEX("A", "^([A-Z])\\\\1*$")', yes],
  ['REGEX("abbbc", "(.)\\\\1{2,}")', yes],
  ['REGEX("abbc", "(.)\\\\1{2,}")', no],
  ['REGEX("33a33", "^(\\\\d){0,2}a\\\\1+$")', yes],
  ['REGEX("b", "^(a)?\\\\1*b$")', yes],
  ['REGEX("abc", "a b c", "x")', yes],
  ['REGEX("a b", "a[ ]b", "x")', yes],
  // White space counts in sets alone (§5.6.2), and not in what a category or a quantifier is written with.
  ['REGEX("Abb", "^\\\\p{ L u }\\\\ p {Ll}{ 1 , 2 } $", "x")', yes],
  ['REGEX("ab", "^ ( ? : a ) b + ? $", "x")', yes],
  ['REGEX("a.c", "a.c", "q")', yes],
  // An anchor is an atom, which a quantifier may stand after (§5.6.1).
  ['REGEX("alpha", "alp^?ha")', yes],
  ['REGEX("alpha", "alp^+ha")', no],
  ['REGEX("zalpha", "^{2}alpha")', no],
  ['REGEX("alpha", "^{2}alpha$+")', yes],
  ['REGEX("x\\nalpha", "(^*)alpha($){2,4}", "m")', yes],
  ['REGEX("abc", "a.c", "q")', no],
  ['REGEX("A.C", "a.c", "qi")', yes],
  ['REGEX("", "")', yes],
  ['REGEX("aab", "a{2}b")', yes],
  ['REGEX("ab", "^a{2,}b")', no],
  ['REGEX("a|b", "a\\\\|b")', yes],
]);

testValues('XML Schema §G.4, sets of characters', [
  ['REGEX("a", "^[\\\\w-[b]]$")', yes],
  ['REGEX("b", "^[\\\\w-[b]]$")', no],
  ['REGEX("b", "^[a-z-[a-y-[b]]]$")', yes],
  ['REGEX("-", "^[a\\\\-]$")', yes],
  ['REGEX("-", "^[-a]$")', yes],
  ['REGEX("-", "^[a-]$")', yes],
  ['REGEX("^", "^[a^]$")', yes],
  ['REGEX("b", "^[^a]$")', yes],
  ['REGEX("é:", "^\\\\i\\\\i$")', yes],
  ['REGEX("1", "^\\\\i$")', no],
  ['REGEX("1.-", "^\\\\c+$")', yes],
  ['REGEX("1", "^[\\\\I]$")', yes],
  ['REGEX("å", "^[\\\\C]$")', no],
  ['REGEX("å", "^\\\\p{Ll}$")', yes],
  ['REGEX("å", "^\\\\P{L}$")', no],
  ['REGEX("å", "^\\\\p{IsLatin-1Supplement}$")', yes],
  ['REGEX("α", "^\\\\p{IsGreek}$")', yes],
  ['REGEX("α", "^\\\\P{IsBasicLatin}$")', yes],
]);

testValues('err:FORX0001 and FORX0002, what is no pattern is an error', [
  ['REGEX("a", "(")', 'error'],
  ['REGEX("a", "a)")', 'error'],
  ['REGEX("a", "*")', 'error'],
  ['REGEX("a", "[]")', 'error'],
  ['REGEX("a", "[b-a]")', 'error'],
  ['REGEX("a", "a{2,1}")', 'error'],
  ['REGEX("a", "(?=a)")', 'error'],
  ['REGEX("a", "(?<n>a)")', 'error'],
  ['REGEX("a", "\\\\p{Letter}")', 'error'],
  ['REGEX("a", "\\\\x61")', 'error'],
  ['REGEX("a", "\\\\1(a)")', 'error'],
  ['REGEX("a", "(a\\\\1)")', 'error'],
  ['REGEX("abcdefghijj", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j\\\\10)")', 'error'],
  ['REGEX("a", "[\\\\p{ L }]", "x")', 'error'],
  ['REGEX("a", "a", "g")', 'error'],
  ['REGEX("a", 1)', 'error'],
  ['REGEX(1, "1")', 'error'],
  ['REGEX("a", "a"@en)', 'error'],
]);

testValues('beyond XPath, what queries in use write', [
  ['REGEX("en stad", "\\\\bstad\\\\b")', yes],
  ['REGEX("https://a", "^https?:\\\\/\\\\/")', yes],
]);

testValues('XPath Functions §5.6.4, fn:replace', [
  ['REPLACE("abracadabra", "bra", "*")', '"a*cada*"'],
  ['REPLACE("abracadabra", "a.*a", "*")', '"*"'],
  ['REPLACE("abracadabra", "a.*?a", "*")', '"*c*bra"'],
  ['REPLACE("abracadabra", "a", "")', '"brcdbr"'],
  ['REPLACE("abracadabra", "a(.)", "a$1$1")', '"abbraccaddabbra"'],
  ['REPLACE("AAAA", "A+", "b")', '"b"'],
  ['REPLACE("AAAA", "A+?", "b")', '"bbbb"'],
  ['REPLACE("darted", "^(.*?)d(.*)$", "$1c$2")', '"carted"'],
  ['REPLACE("abc", "b", "[$0]")', '"a[b]c"'],
  ['REPLACE("abc", "(b)", "$10")', '"ab0c"'],
  ['REPLACE("abc", "b", "$1")', '"ac"'],
  ['REPLACE("abc", "(x)?b", "[$1]")', '"a[]c"'],
  ['REPLACE("a.c", ".", "$", "q")', '"a$c"'],
  ['REPLACE("abc", "b", "\\\\$\\\\\\\\")', '"a$\\\\c"'],
  ['REPLACE("abc", "b", "$")', 'error'],
  ['REPLACE("abc", "b", "\\\\n")', 'error'],
  ['REPLACE("abc", "", "x")', 'error'],
  ['REPLACE("abc", "x*", "-")', 'error'],
  ['REPLACE("Åre"@sv, "e", "a")', '"Åra"@sv'],
  ['REPLACE("a😀b", "😀", "-")', '"a-b"'],
  ['REPLACE("abc", "B", "x", "i")', '"axc"'],
  ['REPLACE("abc", "z", "x")', '"abc"'],
]);

test('a pattern that a backtracking engine would try for ever is answered at once', () => {
  const text = `${'a'.repeat(5000)}!`;
  const started = processorSeconds();
  expect(evaluate(`REGEX("${text}", "^(a|a)*$")`)).toBe(no);
  expect(evaluate(`REGEX("${text}", "^(a+)+$")`)).toBe(no);
  expect(evaluate(`REGEX("${text}", "a*a*a*a*b")`)).toBe(no);
  expect(evaluate(`REGEX("${'a'.repeat(30)}", "${'a?'.repeat(30)}${'a'.repeat(30)}")`)).toBe(yes);
  expect(evaluate(`REPLACE("${text}", "(a*)*b", "x")`)).toBe(`"${text}"`);
  expect(processorSeconds() - started).toBeLessThan(5);
});

test('a back-reference that could take too long is an error of the expression', () => {
  const text = 'a'.repeat(5000);
  expect(evaluate(`REGEX("${text}", "^(a*)*\\\\1b$")`)).toBe('error');
  expect(evaluate('REGEX("aabb", "(a+)b\\\\1")')).toBe(no);
});

test('a pattern that nests too deep is none', () => {
  expect(readPattern('('.repeat(100_000), '')).toBeUndefined();
  expect(readPattern(`${'('.repeat(101)}a${')'.repeat(101)}`, '')).toBeUndefined();
  expect(readPattern(`${'('.repeat(50)}a${')'.repeat(50)}`, '')).toBeDefined();
});
