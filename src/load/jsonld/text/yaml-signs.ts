import type { Text } from '../../../site/text.ts';

/** What gives away what an editor has done, where YAML only knows what it did not expect. */
interface Sign {
  /** Looked for in the lines of the error; what it finds is the place. */
  readonly seen: RegExp;
  readonly text: Text;
}

/** Spaces that are not those of the keyboard, and signs that are not seen at all. */
export const invisible = /[\u00A0\u00AD\u2000-\u200F\u202A-\u202F\u2060\uFEFF]/;

/** Signs in the order in which they are believed. */
const signs: readonly Sign[] = [
  {
    seen: /^(?:<{7}|={7}|>{7})(?: |$)/m,
    text: {
      sv: 'Här står märken (<<<<<<<, =======, >>>>>>>) efter två ändringar som krockade. Behåll den lydelse som gäller, och ta bort märkena.',
      en: 'There are marks (<<<<<<<, =======, >>>>>>>) of two changes that were in conflict. Keep the wording that holds, and remove the marks.',
    },
  },
  {
    seen: invisible,
    text: {
      sv: 'Här står ett hårt eller osynligt blanksteg, som följer med när text kopieras. Byt det mot ett vanligt blanksteg.',
      en: 'There is a non-breaking or invisible space here, as comes along when text is copied. Replace it with an ordinary space.',
    },
  },
  {
    seen: /(?<=^ *)[–—−](?= )/m,
    text: {
      sv: 'Här står ett tankstreck. En ny sak i en lista börjar med ett bindestreck (-).',
      en: 'There is a dash here. A new item of a list begins with a hyphen (-).',
    },
  },
  {
    seen: /(?<=[:-] +)[“”„«»‘’]/,
    text: {
      sv: 'Citattecknet är inte rakt. Skriv \' eller " runt texten.',
      en: 'The quotation mark is not straight. Write \' or " around the text.',
    },
  },
];

/** A quotation mark that ends a text too early, with more of it behind. */
export const closedTooEarly: Text = {
  sv: "Texten slutar vid citattecknet strax före. Skriv det dubbelt ('') om det hör till texten, eller byt de yttre citattecknen.",
  en: "The text ends at the quotation mark just before. Write it twice ('') if it belongs to the text, or change the outer quotation marks.",
};

/**
 * What an editor has done, by what stands at an error of YAML.
 *
 * @param from where the error begins in the text, and `to` where it ends
 * @returns nothing where only YAML's own error is known
 */
export function signAt(
  text: string,
  from: number,
  to: number,
): { readonly offset: number; readonly text: Text } | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', Math.max(from, to - 1));
  const lines = text.slice(start, end === -1 ? undefined : end);
  for (const sign of signs) {
    const at = lines.search(sign.seen);
    if (at !== -1) return { offset: start + at, text: sign.text };
  }
  return undefined;
}

/** A text that begins with a sign of YAML's own. */
export const beginsWithSign: Text = {
  sv: 'Texten börjar med ett tecken som betyder något i YAML. Sätt citattecken runt texten.',
  en: 'The text begins with a character that means something in YAML. Put quotation marks around it.',
};

/** Whether the value on a line begins with a sign of YAML's own, and is no list or map in brackets. */
export function isAfterSign(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /: +(?:[!&*?%@`>|]|\[[^\]]*\] |\{[^}]*\} )/.test(text.slice(start, offset + 1));
}

/** Whether a quotation mark stands just before a place on its line. */
export function isAfterQuotation(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /['"]$/.test(text.slice(start, offset).trimEnd());
}

/** Whether the line at a place begins there, with a key: what stands in the wrong column. */
export function isKeyAtStart(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end === -1 ? undefined : end);
  return text.slice(start, offset).trim() === '' && /^\s*[\w@$-]+:(?:\s|$)/.test(line);
}
