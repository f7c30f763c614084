import type { Language } from '../../site/text.ts';

/** What a language is called in the reader's: `Swedish`, ”svenska”; its tag where it has no name (BCP 47 allows private ones). */
export function languageNameOf(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
