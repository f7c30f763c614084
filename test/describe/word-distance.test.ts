import { describe, expect, it } from 'vitest';
import { distanceFrom } from '../../src/describe/word-distance.ts';

/** As the books have it, row by row. */
function inFull(one: string, other: string): number {
  const [letters, others] = [Array.from(one), Array.from(other)];
  let row = Array.from({ length: others.length + 1 }, (_, index) => index);
  for (const [index, letter] of letters.entries()) {
    const next = [index + 1];
    for (const [place, each] of others.entries()) {
      const changed = (row[place] ?? 0) + (letter === each ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const words = [
  '280421',
  '280412',
  '28042',
  '128042',
  'openapi',
  'openapis',
  'oepnapi',
  'aaaaaaa',
].concat([
  'lagerlöf',
  'lagerlof',
  'lagerlofs',
  'lage😀löf',
  'lager😀öf',
  'lagerl😀f😀',
  '😀😀😀😀😀',
  'abcab',
]);

describe('the distance of words', () => {
  it('is that of the books as far as it is told', () => {
    for (const one of words) {
      const distanceTo = distanceFrom(one, 2);
      for (const other of words) {
        const isTooLong = Math.abs(one.length - other.length) > 2;
        const whole = isTooLong ? Infinity : inFull(one, other);
        const told = distanceTo(other);
        expect(told <= 2 ? told : 'more', `${one} ${other}`).toBe(whole <= 2 ? whole : 'more');
      }
    }
  });

  it('of short words is none or more than any', () => {
    expect(distanceFrom('abcd', 2)('abcd')).toBe(0);
    expect(distanceFrom('abcd', 2)('abce')).toBe(Infinity);
  });
});
