/** Words of a text, with those around them (Web Annotation §4.2.4, TextQuoteSelector). */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A part of a text, from a character to before another. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part of a text with what marks it: nothing, or one or several. */
export interface Segment<Mark> {
  readonly text: string;
  /** Where it begins in the whole. */
  readonly start: number;
  readonly marks: readonly Mark[];
  /** The marks that end here. */
  readonly ending: readonly Mark[];
}

/**
 * Where a text has some words. Among several places, the one whose surroundings are most like those
 * of the quotation; the text may be a part of what was quoted from, so they may be cut off.
 */
export function find(text: string, { exact, prefix, suffix }: Quote): Range | undefined {
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) starts.push(at);
  const likeness = (start: number): number =>
    alike(text.slice(0, start), prefix, 'end') +
    alike(text.slice(start + exact.length), suffix, 'start');
  const [best] = starts.sort((one, other) => likeness(other) - likeness(one) || one - other);
  return best === undefined ? undefined : { start: best, end: best + exact.length };
}

/** How many characters two texts share, from their ends or their starts. */
function alike(one: string, other: string, from: 'start' | 'end'): number {
  const length = Math.min(one.length, other.length);
  const at = (text: string, index: number): string =>
    text.at(from === 'start' ? index : -1 - index) ?? '';
  let count = 0;
  while (count < length && at(one, count) === at(other, count)) count += 1;
  return count;
}

/** Cuts a text wherever a mark begins or ends, so that marks that overlap can be told apart. */
export function segment<Mark>(
  text: string,
  marked: readonly { readonly range: Range; readonly mark: Mark }[],
): Segment<Mark>[] {
  const cuts = new Set([0, text.length]);
  for (const { range } of marked) cuts.add(range.start).add(range.end);
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const covering = marked.filter(({ range }) => range.start <= start && range.end >= end);
    return {
      text: text.slice(start, end),
      start,
      marks: covering.map(({ mark }) => mark),
      ending: covering.filter(({ range }) => range.end === end).map(({ mark }) => mark),
    };
  });
}
