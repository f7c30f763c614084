import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../src/validate/shapes/constraints/patterns.ts';

/** Patterns as people write them, with a text that fits and one that does not. */
const written: readonly (readonly [pattern: string, flags: string, fits: string, not: string])[] = [
  ['^\\d{2}$', '', '23', '2'],
  ['^https?:\\/\\/', '', 'https://a', 'http:a'],
  ['^a\\\\/b$', '', 'a\\/b', 'a/b'],
  ['^\\i\\c*$', '', 'å1', '1å'],
  ['^[\\w-[\\d]]+$', '', 'ab', 'a1'],
  ['^\\p{IsBasicLatin}+$', '', 'abc', 'å'],
  ['(?i)^sve', '', 'SVERIGE', 'norge'],
  ['^sve', 'i', 'SVERIGE', 'norge'],
  ['a.c', 'q', 'xa.cx', 'abc'],
  ['a b', 'x', 'ab', 'a b'],
  ['^(?!test)', '', 'prod', 'test1'],
  ['^(.)\\1$', '', 'aa', 'ab'],
  ['\\_x', '', '_x', 'x'],
];

describe('a pattern of a shape', () => {
  it.each(written)('%s with the flags “%s” is read', (source, flags, fits, not) => {
    const pattern = compilePattern(source, flags);
    expect(pattern.outcome === 'compiled' && [pattern.fits(fits), pattern.fits(not)]).toEqual([
      true,
      false,
    ]);
  });

  it.each(['(', '[[:alpha:]]', '\\i(?=a)'])(
    'is refused where nobody reads it as it is meant: %s',
    (source) => {
      expect(compilePattern(source, '').outcome).toBe('invalid');
    },
  );

  it.each(['^(a+)+$', '^(a|a)*$', '^(a+)+\\/$'])(
    'takes no longer for being tried in many ways: %s',
    (source) => {
      const pattern = compilePattern(source, '');
      expect(pattern.outcome === 'compiled' && pattern.fits(`${'a'.repeat(5000)}!`)).toBe(false);
    },
  );
});
