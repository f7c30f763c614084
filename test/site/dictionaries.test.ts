import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDictionaries } from '../../src/site/dictionaries.ts';
import { inLanguage, languages, textOf } from '../../src/site/text.ts';
import { folderWith } from '../support/files.ts';

const toy = {
  language: 'qaa',
  name: 'Lek',
  locale: 'se-NO',
  fallback: 'sv',
  quotationMarks: ['«', '»'],
  words: { Search: 'Leta' },
};

describe('dictionaries', () => {
  it('are one file for each language, and none where there is no folder', async () => {
    const other = { ...toy, language: 'qab' };
    const folder = await folderWith({
      'b.json': JSON.stringify(other),
      'a.json': JSON.stringify(toy),
      'README.md': '# What is here',
    });
    const read = readDictionaries(folder);
    expect(read.map(({ language }) => language)).toEqual(['qaa', 'qab']);
    expect(read[0]?.words.get('Search')).toBe('Leta');
    expect(readDictionaries(join(folder, 'none'))).toEqual([]);
  });

  it.each([
    ['language', 'sv', 'a language tag'],
    ['language', '../x', 'a language tag'],
    ['name', '', 'what the language is called'],
    ['locale', 'no locale', 'a locale'],
    ['fallback', 'de', '"sv" or "en"'],
    ['quotationMarks', ['”'], 'two texts'],
    ['words', { Search: 1 }, 'words by the English ones'],
    ['words', undefined, 'words by the English ones'],
  ])('are told of where %s is %j', async (key, value, must) => {
    const folder = await folderWith({ 'x.json': JSON.stringify({ ...toy, [key]: value }) });
    expect(() => readDictionaries(folder)).toThrow(new RegExp(`x\\.json: ${key} must be ${must}`));
  });
});

describe('a text', () => {
  it('is what was made of it in each language, and nothing where there is none', () => {
    const text = textOf((language) => `in ${language}`);
    expect(languages.map((language) => inLanguage(text, language))).toEqual(
      languages.map((language) => `in ${language}`),
    );
    expect(inLanguage(undefined, 'sv')).toBeUndefined();
  });
});
