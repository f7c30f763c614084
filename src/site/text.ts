/** The languages this product speaks to people in, first the one we use when nobody has chosen. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Words for people, in each language we speak. */
export type Text = Readonly<Record<Language, string>>;

/** Words that are the same work in each language. */
export function textOf(say: (language: Language) => string): Text {
  return Object.fromEntries(languages.map((language) => [language, say(language)])) as Text;
}

/** How a language's readers write numbers and dates (RFC 5646): British English has the day first, as Swedish does. */
export const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** What stands before and after words that are quoted. */
export const quotationMarks: Readonly<Record<Language, readonly [open: string, close: string]>> = {
  sv: ['”', '”'],
  en: ['“', '”'],
};
