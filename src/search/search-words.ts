import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as swedishStem } from '@orama/stemmers/swedish';
import { LRUCache } from 'lru-cache';
import { speaks } from '../rdf/labels.ts';
import { inLanguage, languages, type ByLanguage } from '../site/text.ts';

/** A word of a text, and where it stands there (in UTF-16 code units). */
export interface Word {
  /** In small letters, composed (NFC). */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text: letters and digits, all else is between them. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: found, index }) => ({
    word: found.normalize('NFC').toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

/** What begins forms of words that nobody wrote so: no word that somebody wrote does. */
const marks = { bare: '~', stem: '^' } as const;

/** A word as somebody writes it who has no å on the keyboard, marked: it is not the same word, though it may be meant. */
export function bareForm(word: string): string {
  return marks.bare + withoutMarks(word);
}

/** Letters without their rings, dots and accents. */
export function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A language's stems of the words that were met last: texts say the same words again and again. */
function remembering(stem: (word: string) => string): (word: string) => string {
  const known = new LRUCache<string, string>({ max: 20_000 });
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = stem(word);
    known.set(word, found);
    return found;
  };
}

const stemmers: ByLanguage<(word: string) => string> = {
  sv: remembering(swedishStem),
  en: remembering(englishStem),
};

/** What is common to the inflections of a word: in the language of its text, or in each where that is not known. */
export function stemsOf(word: string, language = ''): string[] {
  const spoken = languages.filter((each) => speaks(language, each));
  const stems = (spoken.length > 0 ? spoken : languages).map((each) =>
    inLanguage(stemmers, each)(word),
  );
  return [...new Set(stems)];
}

/** A stem, marked as none that somebody wrote. */
function stemForm(stem: string): string {
  return marks.stem + stem;
}

/** How a word is found: as it is, by its stem where that is another, and without its marks where it has any. */
export function formsOf(word: string, language = ''): string[] {
  const bare = withoutMarks(word) === word ? [] : [bareForm(word)];
  const stems = stemsOf(word, language).filter((stem) => stem !== word);
  return [word, ...stems.map(stemForm), ...bare];
}

/** The forms of all words with a stem. */
export function formsWithStem(stem: string): string[] {
  return [stem, stemForm(stem)];
}
