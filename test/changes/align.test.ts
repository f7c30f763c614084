import { describe, expect, it } from 'vitest';
import { align } from '../../src/changes/align.ts';

const letters = (text: string): string[] => text.match(/./g) ?? [];
const aligned = (before: string, after: string): string =>
  align(letters(before), letters(after), (letter) => letter)
    .map((stretch) =>
      stretch.kind === 'same'
        ? stretch.items.join('')
        : `[${stretch.removed.join('')}|${stretch.added.join('')}]`,
    )
    .join('');

describe('aligning two sequences', () => {
  it.each([
    ['', '', ''],
    ['abc', 'abc', 'abc'],
    ['', 'ab', '[|ab]'],
    ['ab', '', '[ab|]'],
    ['abcd', 'axd', 'a[bc|x]d'],
    ['abab', 'ab', 'ab[ab|]'],
    ['xabc', 'abcy', '[x|]abc[|y]'],
  ])('finds what %j and %j have in common', (before, after, expected) => {
    expect(aligned(before, after)).toBe(expected);
  });

  it('gives both sequences back, whatever they are', () => {
    const texts = ['kaskad', 'skadad', 'aaaa', 'adksak', ''];
    for (const before of texts)
      for (const after of texts) {
        const stretches = align(letters(before), letters(after), (letter) => letter);
        const one = stretches.flatMap((s) => (s.kind === 'same' ? s.items : s.removed)).join('');
        const other = stretches.flatMap((s) => (s.kind === 'same' ? s.items : s.added)).join('');
        expect([one, other]).toEqual([before, after]);
      }
  });

  it('takes sequences that are too long to compare as replaced between their common ends', () => {
    const many = (item: string): string[] => Array.from({ length: 5000 }, () => item);
    const stretches = align(['a', ...many('x'), 'z'], ['a', ...many('y'), 'z'], (item) => item);
    expect(stretches.map(({ kind }) => kind)).toEqual(['same', 'other', 'same']);
  });
});
