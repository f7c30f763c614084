import { Parser } from 'htmlparser2';

/** A text that a reader of a page reads or hears, and the language that the page says it is in. */
export interface SpokenText {
  readonly text: string;
  /** The tag of the nearest `lang`. */
  readonly language: string;
  /** Whether it is a quotation, or code. */
  readonly isQuoted: boolean;
  /** The attribute that it stands in, where it is none of the page's text. */
  readonly attribute?: string;
}

/** Attributes that are read to people. */
const spokenAttributes = ['aria-label', 'title', 'alt', 'placeholder'];

/** Texts of a page as its elements divide them, each in the language that HTML gives it (HTML §3.2.6.1). */
export function spokenTexts(page: string): SpokenText[] {
  const texts: SpokenText[] = [];
  const languages: string[] = [''];
  const open: string[] = [];
  const isQuoted = (): boolean => open.some((name) => ['q', 'blockquote', 'code'].includes(name));
  const parser = new Parser({
    onopentag(name, attributes) {
      const language = attributes['lang'] ?? languages.at(-1) ?? '';
      open.push(name);
      languages.push(language);
      for (const attribute of spokenAttributes) {
        const text = attributes[attribute];
        if (text) texts.push({ text, language, isQuoted: isQuoted(), attribute });
      }
    },
    ontext(text) {
      const hidden = ['script', 'style', 'title'].includes(open.at(-1) ?? '');
      const spoken = text.replace(/\s+/g, ' ').trim();
      if (!hidden && spoken !== '')
        texts.push({ text: spoken, language: languages.at(-1) ?? '', isQuoted: isQuoted() });
    },
    onclosetag() {
      open.pop();
      languages.pop();
    },
  });
  parser.end(page);
  return texts;
}
