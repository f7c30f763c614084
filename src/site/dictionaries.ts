import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One further language: its words for the English ones of the program, and what it falls back on where it has none. */
export interface Dictionary {
  /** Its tag, `sma` (BCP 47). */
  readonly language: string;
  /** What it is called by those who speak it. */
  readonly name: string;
  /** How its readers write numbers and dates, `se-NO`: a locale that Intl knows. */
  readonly locale: string;
  readonly fallback: 'sv' | 'en';
  readonly quotationMarks: readonly [open: string, close: string];
  readonly words: ReadonlyMap<string, string>;
}

/** What must stand under each key, and whether a value is that. */
const keys: Readonly<
  Record<keyof Dictionary, readonly [what: string, is: (value: unknown) => boolean]>
> = {
  language: ['a language tag such as "sma", and neither "sv" nor "en"', isFurtherTag],
  name: ['what the language is called by those who speak it', isWord],
  locale: ['a locale such as "se-NO"', isLocale],
  fallback: ['"sv" or "en"', isWritten],
  quotationMarks: [
    'two texts, such as ["”", "”"]',
    (value) => areWords(value) && value.length === 2,
  ],
  words: [
    'words by the English ones',
    (value) => isObject(value) && areWords(Object.values(value)),
  ],
};

/**
 * The dictionaries of a folder, one JSON file for each language, in the order of their names; none where there is no such folder.
 *
 * @throws where a file is no dictionary, with its path, the key and what must stand there
 */
export function readDictionaries(folder: string): readonly Dictionary[] {
  const names = namesIn(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => readDictionary(join(folder, name)));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readDictionary(path: string): Dictionary {
  const read = readJson(path);
  const found = isObject(read) ? read : {};
  for (const [key, [what, is]] of Object.entries(keys)) {
    if (!is(found[key])) throw new Error(`${path}: ${key} must be ${what}`);
  }
  const dictionary = found as unknown as Dictionary;
  return { ...dictionary, words: new Map(Object.entries(dictionary.words)) };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path}: ${String(cause)}`, { cause });
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function areWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isWord);
}

function isWritten(value: unknown): boolean {
  return value === 'sv' || value === 'en';
}

function isFurtherTag(value: unknown): boolean {
  return (
    typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) && !isWritten(value)
  );
}

function isLocale(value: unknown): boolean {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
