import { html, type Html } from '../kit/template.ts';
import type { Piece } from './told.ts';

/** A piece of a sentence about a change; what was taken out or put in is marked as that. */
export function renderPiece({ text, mark }: Piece): Html {
  if (mark === 'removed') return html`<del>${text}</del>`;
  return mark === 'added' ? html`<ins>${text}</ins>` : html`${text}`;
}
