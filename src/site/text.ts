import { readDictionaries, type Dictionary } from './dictionaries.ts';
import { languagesFolder } from './program-files.ts';

/** The languages that every text of the program is written in, first the one we use when nobody has chosen. */
export const writtenLanguages = ['sv', 'en'] as const;
export type WrittenLanguage = (typeof writtenLanguages)[number];

/** The tag of a language that has a dictionary, `sma` (BCP 47). */
export type FurtherLanguage = string & { readonly isFurther: true };

/** A language that this product speaks to people in. */
export type Language = WrittenLanguage | FurtherLanguage;

const dictionaries: ReadonlyMap<string, Dictionary> = new Map(
  readDictionaries(languagesFolder()).map((each) => [each.language, each]),
);

/** All languages that this product speaks to people in: those that it is written in, and one for each dictionary. */
export const languages: readonly [Language, ...Language[]] = [
  ...writtenLanguages,
  ...([...dictionaries.keys()] as FurtherLanguage[]),
];

/** Words for people, in each language that the program is written in. */
export type Text = ByLanguage<string>;

/** Something that each language has its own of; a further one where it is known. */
export type ByLanguage<T> = Readonly<Record<WrittenLanguage, T>>;

/** A text of words that are made in the same way in each language. */
export function textOf(make: (language: Language) => string): Text {
  return byLanguage(make);
}

/** Something that is made in the same way for each language. */
export function byLanguage<T>(make: (language: Language) => T): ByLanguage<T> {
  return Object.fromEntries(languages.map((each) => [each, make(each)])) as Record<
    WrittenLanguage,
    T
  >;
}

/**
 * What there is in a language: what was made in it, else what its dictionary has for the English words, else the same in
 * the language that the dictionary falls back on. Nothing where there is nothing in any.
 */
export function inLanguage<T>(all: ByLanguage<T>, language: Language): T;
export function inLanguage<T>(all: ByLanguage<T> | undefined, language: Language): T | undefined;
export function inLanguage<T>(all: ByLanguage<T> | undefined, language: Language): T | undefined {
  if (all === undefined) return undefined;
  const made = (all as Readonly<Record<string, T | undefined>>)[language];
  if (made !== undefined) return made;
  const { words, fallback } = dictionaries.get(language) ?? none;
  const { en } = all;
  const translated = typeof en === 'string' ? words.get(en) : undefined;
  return (translated as T | undefined) ?? all[fallback];
}

/** Words that begin with what they are about: a file, an address, a setting. */
export function about(name: string, text: Text): Text {
  return textOf((language) => `${name}: ${inLanguage(text, language)}`);
}

const none: Pick<Dictionary, 'words' | 'fallback'> = { words: new Map(), fallback: 'en' };

/** What a dictionary says of its language besides words. */
function ofDictionary<T>(
  written: ByLanguage<T>,
  say: (dictionary: Dictionary) => T,
): ByLanguage<T> {
  const further = [...dictionaries].map(([language, each]) => [language, say(each)] as const);
  return { ...written, ...Object.fromEntries(further) };
}

/** What a language is called by those who speak it. */
export const languageNames = ofDictionary({ sv: 'Svenska', en: 'English' }, ({ name }) => name);

/** How a language's readers write numbers and dates (RFC 5646): British English has the day first, as Swedish does. */
export const locales = ofDictionary({ sv: 'sv-SE', en: 'en-GB' }, ({ locale }) => locale);

/** What stands before and after words that are quoted. */
export const quotationMarks: ByLanguage<readonly [open: string, close: string]> = ofDictionary(
  { sv: ['”', '”'], en: ['“', '”'] },
  (dictionary) => dictionary.quotationMarks,
);
