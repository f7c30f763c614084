/** The languages this product speaks to people in, first the one we use when nobody has chosen. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Words for people, in each language we speak. */
export type Text = Readonly<Record<Language, string>>;
