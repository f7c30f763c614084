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

/** What begins a word that is written without its rings, dots and accents: no word that somebody wrote does. */
const bareMark = '~';

/** A word as somebody writes it who has no å on the keyboard, marked: it is not the same word, though it may be meant. */
export function bareForm(word: string): string {
  return bareMark + withoutMarks(word);
}

/** Letters without their rings, dots and accents. */
export function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** How a word is found: as it is, and without its marks where it has any. */
export function formsOf(word: string): string[] {
  return withoutMarks(word) === word ? [word] : [word, bareForm(word)];
}
