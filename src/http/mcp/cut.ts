/** The most characters of an answer that an assistant is told at once. */
export const mostCharacters = 30_000;

/** A part of a text. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  /** Where the next part begins; `undefined` where nothing is left. */
  readonly next: number | undefined;
  readonly of: number;
}

/**
 * The part of a text from a character on, as long as it may be. It ends with a line where one ends in it, so that
 * parts put together are the text again and seldom cut a row.
 */
export function cut(text: string, from: number): Piece {
  const start = Math.min(from, text.length);
  const rest = text.length - start;
  if (rest <= mostCharacters) {
    return { text: text.slice(start), from: start, next: undefined, of: text.length };
  }
  const line = text.lastIndexOf('\n', start + mostCharacters - 1);
  const next = line < start ? betweenSigns(text, start + mostCharacters) : line + 1;
  return { text: text.slice(start, next), from: start, next, of: text.length };
}

/** A place that is not in the middle of a character of two code units. */
function betweenSigns(text: string, place: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(place - 1)) ? place - 1 : place;
}
