import { describe, expect, it } from 'vitest';
import { openTexts, packTexts } from '../../src/rdf/datasets/packed-texts.ts';

const many = (word: string): string[] =>
  Array.from({ length: 1_234 }, (_, index) => `${word} ${index}`);

describe('packed texts', () => {
  it.each([
    ['none', []],
    ['an empty one', ['', 'a']],
    ['many', many('a')],
    ['many with an å', [...many('a'), 'å', '😀', ...many('b')]],
    ['many with an å each', many('å')],
  ])('come all in their order, as they are one by one: %s', (_, texts) => {
    const { all, text, find } = openTexts(packTexts(texts));
    expect([...all()]).toEqual(texts);
    expect(texts.map((_each, number) => text(number))).toEqual(texts);
    expect(texts.map(find)).toEqual(texts.map((_each, number) => number));
  });
});
