import { describe, expect, it } from 'vitest';
import { wordDifference } from '../../src/html/changes/word-difference.ts';
import { plain } from './plain-sentence.ts';

describe('the difference between two texts', () => {
  const difference = (before: string, after: string): string | undefined => {
    const sentence = wordDifference(before, after);
    return sentence && plain(sentence);
  };

  it('marks words, not letters', () => {
    expect(
      difference(
        'Länets elnät är modernt och robust.',
        'Länets elnät är modernt, stabilt och robust.',
      ),
    ).toBe('Länets elnät är modernt[+, stabilt] och robust.');
  });

  it('leaves short texts, and texts that have little in common, to be told whole', () => {
    expect(difference('Åsa Hofsten', 'Kim Hofsten')).toBeUndefined();
    expect(
      difference('en två tre fyra fem sex sju', 'one two three four five six seven'),
    ).toBeUndefined();
  });

  it('gives both texts back where nothing is left out', () => {
    const before = 'Vi arbetar med cirkulär ekonomi och industriell symbios.';
    const after = 'Vi arbetar nu med ekonomi och med industriell symbios!';
    const sentence = wordDifference(before, after) ?? [];
    const without = (mark: string): string =>
      sentence.flatMap((piece) => (piece.mark === mark ? [] : [piece.text])).join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  });
});
