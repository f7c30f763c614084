/** A stretch of a text, and what is to stand in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * A text with all its splices; what is put in has the text's own ends of lines. At one place, what is put in stands in the order given.
 *
 * @returns `undefined` where two of them would change the same letters; removals may meet
 */
export function spliced(text: string, splices: readonly Splice[]): string | undefined {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const ordered = splices.toSorted((one, other) => one.start - other.start || one.end - other.end);
  let result = '';
  let place = 0;
  let isRemoved = false;
  for (const { start, end: to, by } of ordered) {
    if (start < place && !(isRemoved && by === '')) return undefined;
    result += text.slice(place, Math.max(place, start)) + by.replaceAll(/\r?\n/g, end);
    place = Math.max(place, to);
    isRemoved = by === '';
  }
  return result + text.slice(place);
}
