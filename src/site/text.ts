/** The languages this product speaks to people in, first the one we use when nobody has chosen. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Words for people, in each language we speak. */
export type Text = Readonly<Record<Language, string>>;

/** What stands before and after words that are quoted. */
export const quotationMarks: Readonly<Record<Language, readonly [open: string, close: string]>> = {
  sv: ['”', '”'],
  en: ['“', '”'],
};
