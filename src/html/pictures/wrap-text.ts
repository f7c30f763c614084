import { textWidth } from './text-width.ts';

/** How much room there is for a text, in the picture's units, and the font that it is drawn in. */
export interface Room {
  readonly width: number;
  readonly size: number;
  readonly isBold?: boolean;
}

/** Lines of words that have room, each at least a word: SVG does not break lines. */
export function wrapText(text: string, { width, size, isBold }: Room): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && textWidth(longer, size, isBold) <= width) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines;
}

/** A text as it is where there is room, else its beginning with a sign that there was more. */
export function fitText(text: string, { width, size, isBold }: Room): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const characters = Array.from(text);
  const room = width - textWidth('…', size, isBold);
  let used = 0;
  const fitting = characters.findIndex((character) => {
    used += textWidth(character, size, isBold);
    return used > room;
  });
  return `${characters.slice(0, fitting).join('').trimEnd()}…`;
}
