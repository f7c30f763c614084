import type { Pattern } from './pattern.ts';

/** A part of a replacement: text, or the number of a group. */
type ReplacementPart = string | number;

const signs = /\$(?<group>\d+)|\\(?<escaped>[\\$])|(?<wrong>[\\$])/g;

/**
 * Reads a replacement: `$1` is a group, by the most digits that name one; `\$` and `\\` are those signs (XPath Functions 3.1 §5.6.4).
 *
 * @returns nothing where one of the signs stands alone
 */
export function readReplacement(
  text: string,
  { groupCount, isLiteral }: Pattern,
): readonly ReplacementPart[] | undefined {
  if (isLiteral) return [text];
  const parts: ReplacementPart[] = [];
  let end = 0;
  for (const match of text.matchAll(signs)) {
    const { group, escaped, wrong } = match.groups ?? {};
    if (wrong !== undefined) return undefined;
    parts.push(text.slice(end, match.index));
    if (group === undefined) parts.push(escaped ?? '');
    else parts.push(...groupParts(group, groupCount));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

/** A group that there is none of is empty. */
function groupParts(digits: string, groupCount: number): readonly ReplacementPart[] {
  let length = digits.length;
  while (length > 1 && Number(digits.slice(0, length)) > groupCount) length -= 1;
  const group = Number(digits.slice(0, length));
  return [group <= groupCount ? group : '', digits.slice(length)];
}

/**
 * A text with every match replaced. Nothing where the pattern matches nothing at all somewhere, which is an error
 * (XPath Functions 3.1 §5.6.4), or could take too long.
 *
 * @param chars asks whether a text of so many characters may be made
 */
export function replaceAll(
  text: string,
  pattern: Pattern,
  replacement: readonly ReplacementPart[],
  chars: (count: number) => void,
): string | undefined {
  if (pattern.engineFor('')?.test('') !== false) return undefined;
  const engine = pattern.engineFor(text);
  if (!engine) return undefined;
  const pieces: string[] = [];
  let end = 0;
  let { length } = text;
  for (const match of engine.matchAll(text)) {
    const start = match.index ?? 0;
    const filled = fill(replacement, match);
    length += filled.reduce((sum, piece) => sum + piece.length, 0) - match[0].length;
    chars(length);
    pieces.push(text.slice(end, start), ...filled);
    end = start + match[0].length;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(end);
}

function fill(replacement: readonly ReplacementPart[], match: RegExpMatchArray): readonly string[] {
  return replacement.map((part) => (typeof part === 'string' ? part : (match[part] ?? '')));
}
