import { inLanguage, type Language, type Text } from '../../site/text.ts';
import { html, type Html } from '../kit/template.ts';
import type { Piece } from './told.ts';

/** What screen readers say around what is marked: most say nothing of `ins` and `del` themselves. */
const spoken = {
  removed: { sv: 'borttaget', en: 'removed' },
  added: { sv: 'tillagt', en: 'added' },
  end: { sv: 'slut', en: 'end' },
} satisfies Record<string, Text>;

/** A piece of a sentence about a change; what was taken out or put in is marked as that. */
export function renderPiece({ text, mark }: Piece): Html {
  if (mark === 'removed') return html`<del>${text}</del>`;
  return mark === 'added' ? html`<ins>${text}</ins>` : html`${text}`;
}

/** A sentence on a page: what its marks mean is said aloud too (style has the words from the attributes). */
export function renderSentence(sentence: readonly Piece[], language: Language): Html {
  const end = inLanguage(spoken.end, language);
  return html`${sentence.map((piece) => {
    const { text, mark } = piece;
    if (mark === undefined) return renderPiece(piece);
    const start = inLanguage(spoken[mark], language);
    return mark === 'removed'
      ? html`<del data-start="${start}" data-end="${end}">${text}</del>`
      : html`<ins data-start="${start}" data-end="${end}">${text}</ins>`;
  })}`;
}
