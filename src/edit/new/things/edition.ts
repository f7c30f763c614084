import { hashOf } from '../../../validate/checks/quotations/check-editions.ts';
import type { Names } from '../../region-answers.ts';
import type { Entries } from './surroundings.ts';

/** What an edition of a text is made of. */
export interface EditionParts {
  readonly text: string;
  readonly language: 'sv' | 'en';
  /** What the text is called, in both languages. */
  readonly names: Names;
  /** What else is said of it. */
  readonly said: Entries;
}

/** An edition whose address is worked out from its text, with its sentences, each with an address and a number. */
export function edition({ text, language, names, said }: EditionParts): {
  readonly id: string;
  readonly entries: Entries;
} {
  const whole = text.replace(/\s+/g, ' ').trim();
  const hash = hashOf(whole);
  const sentences = sentencesOf(whole, language).map((sentence, index) => ({
    id: `id/vision-statement/${hash}-${index + 1}`,
    type: 'VisionStatement',
    label: {
      sv: `Mening ${index + 1} i visionstexten ${names.sv}`,
      en: `Sentence ${index + 1} of the vision text ${names.en ?? names.sv}`,
    },
    order: index + 1,
    text: { [language]: sentence },
  }));
  const id = `id/vision-text/${hash}`;
  return {
    id,
    entries: {
      id,
      type: 'VisionText',
      label: { sv: `Visionstext: ${names.sv}`, en: `Vision text: ${names.en ?? names.sv}` },
      language: language === 'sv' ? 'swedish' : 'english',
      translationKind: 'original',
      ...said,
      text: { [language]: whole },
      hasStatement: sentences,
    },
  };
}

/** A text's sentences, as its language divides them. */
function sentencesOf(text: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}
