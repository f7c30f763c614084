import { charSet, type CharSet, type CodePointRange } from './char-set.ts';
import { parseSetEscape, parseSingleEscape } from './parse-escape.ts';
import { PatternError, type PatternReader } from './pattern-reader.ts';

/** How deep sets may be taken out of sets. */
const deepest = 20;

/** A set in brackets, after the first one (XML Schema 1.1 Part 2 §G.4.1). */
export function parseCharClass(reader: PatternReader, depth = 0): CharSet {
  if (depth > deepest) throw new PatternError();
  const isNegated = reader.peekExactly() === '^';
  if (isNegated) reader.takeExactly();
  const ranges: CodePointRange[] = [];
  const categories: string[] = [];
  let minus: CharSet | undefined;
  let count = 0;
  for (; minus === undefined; count += 1) {
    const sign = reader.takeExactly();
    if (sign === ']' && count > 0) break;
    if (sign === '' || sign === '[' || sign === ']') throw new PatternError();
    if (sign === '-' && reader.peekExactly() === '[' && count > 0) {
      reader.takeExactly();
      minus = parseCharClass(reader, depth + 1);
      if (reader.takeExactly() !== ']') throw new PatternError();
      break;
    }
    addPart(sign, reader, { ranges, categories });
  }
  return charSet({ ranges, categories }, { isNegated, minus });
}

interface Collected {
  readonly ranges: CodePointRange[];
  readonly categories: string[];
}

function addPart(sign: string, reader: PatternReader, { ranges, categories }: Collected): void {
  const escaped = sign === '\\' ? reader.takeExactly() : undefined;
  const takeName = (name: RegExp): string | undefined => reader.takeMatchExactly(name);
  const part = escaped === undefined ? undefined : parseSetEscape(escaped, takeName);
  if (part) {
    ranges.push(...part.ranges);
    categories.push(...part.categories);
    return;
  }
  const from = codePointOf(escaped === undefined ? sign : parseSingleEscape(escaped));
  const to = sign === '-' && escaped === undefined ? from : rangeEnd(from, reader);
  if (to < from) throw new PatternError();
  ranges.push([from, to]);
}

/** The last character of a range, or the first where there is none; a hyphen before `]` or `[` stands for itself. */
function rangeEnd(from: number, reader: PatternReader): number {
  if (!reader.isRange()) return from;
  reader.takeExactly();
  const sign = reader.takeExactly();
  return codePointOf(sign === '\\' ? parseSingleEscape(reader.takeExactly()) : sign);
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
