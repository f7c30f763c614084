import { luminance } from '../../../site/colours.ts';
import { html, type Html } from '../../kit/template.ts';
import type { ClaimGroup } from './claims.ts';

/** What a tile has where the data gives no colour. */
export const plainTile = '#475a5d';

/** A numbered, coloured square; its name stands beside it or in a title. */
export function renderTile({
  number,
  colour = plainTile,
}: Pick<ClaimGroup, 'number' | 'colour'>): Html {
  return html`<svg class="tile" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <rect width="40" height="40" rx="5" fill="${colour}" />
    <text
      x="20"
      y="28"
      text-anchor="middle"
      font-size="22"
      font-weight="700"
      fill="${inkOn(colour)}"
    >
      ${number ?? '●'}
    </text>
  </svg>`;
}

/** Black or white, whichever is read more easily on a colour: one of them has at least 4.5:1 on any (WCAG 2.2 SC 1.4.3). */
export function inkOn(colour: string): '#ffffff' | '#000000' {
  const light = luminance(colour);
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#ffffff' : '#000000';
}
