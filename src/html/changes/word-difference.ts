import { align } from '../../changes/align.ts';
import type { Piece, Sentence } from './told.ts';

/** How many words are kept on each side of a change; what is longer is shortened to them. */
const wordsAround = 6;

/** Texts of fewer words than this are told whole, before and after: marks in them would be harder to read. */
const fewWords = 4;

/**
 * What is different between two texts, word by word.
 *
 * @returns `undefined` where the texts are short, or have too little in common for marks to help
 */
export function wordDifference(before: string, after: string): Sentence | undefined {
  const [earlier, later] = [wordsIn(before), wordsIn(after)];
  if (Math.min(earlier.length, later.length) < fewWords * 2) return undefined;
  const stretches = align(earlier, later, (word) => word);
  const shared = stretches.flatMap((stretch) => (stretch.kind === 'same' ? stretch.items : []));
  if (shared.length * 2 < Math.min(earlier.length, later.length)) return undefined;
  return stretches.flatMap((stretch, index): Piece[] => {
    if (stretch.kind === 'other')
      return [piece(stretch.removed, 'removed'), piece(stretch.added, 'added')].filter(
        ({ text }) => text !== '',
      );
    const isLast = index === stretches.length - 1;
    return [{ text: shortened(stretch.items, index > 0, !isLast) }];
  });
}

/** Words with what stands between them as items of their own, spaces included. */
function wordsIn(text: string): string[] {
  return (
    text.match(/[\p{L}\p{M}\p{N}]+(?:[-’'.:/@][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ??
    []
  );
}

function piece(items: readonly string[], mark: 'removed' | 'added'): Piece {
  return { text: items.join(''), mark };
}

function shortened(items: readonly string[], keepsStart: boolean, keepsEnd: boolean): string {
  const kept = wordsAround * 2;
  const start = keepsStart ? items.slice(0, kept) : [];
  const end = keepsEnd ? items.slice(-kept) : [];
  if (start.length + end.length >= items.length) return items.join('');
  return `${start.join('')}…${end.join('')}`;
}
