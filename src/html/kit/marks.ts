import { randomUUID } from 'node:crypto';

/** Letters and digits alone, which no spelling of addresses and no escaping changes, and which no text has. */
const mark = `x${randomUUID().replaceAll('-', '')}x`;

/** What stands in a page that is made for several addresses at once, wherever it depends on which of them is asked for. */
export const marks = {
  /** The last part of the page's path. */
  self: `${mark}s`,
  /** The language that the address names, as the first parameter of a link. */
  first: `${mark}f`,
  /** The same after other parameters. */
  further: `${mark}m`,
  /** The same as a field of a form. */
  field: `${mark}h`,
} as const;

/** The query of a page that leaves open whether its address names a language. */
export const openSearch = `?lang=${mark}`;

const anyMark = new RegExp(`(${mark}[sfmh])`);

/** A text taken apart at its marks. */
export type Marked = readonly string[];

export function markedIn(text: string): Marked {
  return text.split(anyMark);
}

/** The text with something in the place of each mark. */
export function fillMarks(
  text: Marked,
  filling: Readonly<Record<keyof typeof marks, string>>,
): string {
  const by = new Map(
    Object.entries(filling).map(([name, value]) => [
      marks[name as keyof typeof marks] as string,
      value,
    ]),
  );
  return text.map((part) => by.get(part) ?? part).join('');
}
