import { charSet, wildcard } from './char-set.ts';
import { parseCharClass } from './parse-char-class.ts';
import { parseSetEscape, parseSingleEscape } from './parse-escape.ts';
import { PatternReader, PatternError } from './pattern-reader.ts';
import type { ParsedPattern, PatternFlags, PatternNode } from './pattern-tree.ts';

/** How deep groups may stand in each other. */
const deepest = 100;

interface Parsing {
  readonly reader: PatternReader;
  readonly flags: PatternFlags;
  readonly depth: number;
}

/**
 * A regular expression of XPath (XPath Functions 3.1 §5.6.1). Beyond it, `\b` and `\B` are edges of words of ASCII, and an escaped sign of any kind
 * is that sign, since queries have both.
 *
 * @returns nothing where it is no regular expression
 */
export function parsePattern(pattern: string, flags: PatternFlags): ParsedPattern | undefined {
  const reader = new PatternReader(pattern, flags.ignoresSpace && !flags.isLiteral);
  if (flags.isLiteral) return { root: literal(pattern), groupCount: 0 };
  try {
    const root = parseBranches({ reader, flags, depth: 0 });
    return reader.isAtEnd() ? { root, groupCount: reader.groups } : undefined;
  } catch (error) {
    if (error instanceof PatternError) return undefined;
    throw error;
  }
}

function literal(text: string): PatternNode {
  const items = Array.from(text, (character) => characterNode(character));
  return { kind: 'sequence', items };
}

function characterNode(character: string): PatternNode {
  return { kind: 'character', codePoint: character.codePointAt(0) ?? 0 };
}

function parseBranches(parsing: Parsing): PatternNode {
  const branches = [parseBranch(parsing)];
  while (parsing.reader.takeIf('|')) branches.push(parseBranch(parsing));
  const [first] = branches;
  return first && branches.length === 1 ? first : { kind: 'branches', branches };
}

function parseBranch(parsing: Parsing): PatternNode {
  const { reader } = parsing;
  const items: PatternNode[] = [];
  while (!reader.isAtEnd() && reader.peek() !== '|' && reader.peek() !== ')') {
    items.push(parseQuantifier(parseAtom(parsing), reader));
  }
  return { kind: 'sequence', items };
}

function parseAtom(parsing: Parsing): PatternNode {
  const { reader, flags } = parsing;
  const sign = reader.take();
  switch (sign) {
    case '(':
      return parseGroup(parsing);
    case '[':
      return { kind: 'set', set: parseCharClass(reader) };
    case '.':
      return { kind: 'set', set: wildcard(flags.isDotAll) };
    case '\\':
      return parseEscape(reader);
    case '^':
    case '$':
      return { kind: 'anchor', anchor: sign };
    case '*':
    case '+':
    case '?':
    case '{':
    case '}':
    case ']':
      throw new PatternError();
    default:
      return characterNode(sign);
  }
}

function parseGroup({ reader, flags, depth }: Parsing): PatternNode {
  if (depth >= deepest) throw new PatternError();
  const isCaptured = !reader.takeIf('?');
  if (!isCaptured && !reader.takeIf(':')) throw new PatternError();
  if (isCaptured) reader.groups += 1;
  const number = reader.groups;
  const inner = parseBranches({ reader, flags, depth: depth + 1 });
  if (!reader.takeIf(')')) throw new PatternError();
  if (isCaptured) reader.closed.add(number);
  return { kind: 'group', isCaptured, inner };
}

/** What stands after a backslash, outside of sets. */
function parseEscape(reader: PatternReader): PatternNode {
  const sign = reader.take();
  if (sign === 'b' || sign === 'B') return { kind: 'anchor', anchor: `\\${sign}` };
  if (/[1-9]/.test(sign)) return { kind: 'back-reference', group: backReference(sign, reader) };
  const part = parseSetEscape(sign, (name) => reader.takeMatch(name));
  if (part) return { kind: 'set', set: charSet(part) };
  return characterNode(parseSingleEscape(sign));
}

/** A group that is closed already; as many digits as name one that was opened (XPath Functions 3.1 §5.6.1). */
function backReference(first: string, reader: PatternReader): number {
  let group = Number(first);
  while (/\d/.test(reader.peek()) && group * 10 + Number(reader.peek()) <= reader.groups) {
    group = group * 10 + Number(reader.take());
  }
  if (!reader.closed.has(group)) throw new PatternError();
  return group;
}

function parseQuantifier(item: PatternNode, reader: PatternReader): PatternNode {
  const bounds = readBounds(reader);
  if (!bounds) return item;
  const [least, most] = bounds;
  return { kind: 'repetition', item, least, most, isReluctant: reader.takeIf('?') };
}

const quantifiers: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '?': [0, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
};

function readBounds(reader: PatternReader): readonly [least: number, most: number] | undefined {
  const sign = reader.peek();
  if (sign === '{') {
    const [least = '', comma, most] = (reader.takeMatch(/^\{(\d+(?:,\d*)?)\}/) ?? '').split(/(,)/);
    const bound = comma === undefined ? Number(least) : most === '' ? Infinity : Number(most);
    if (least === '' || bound < Number(least)) throw new PatternError();
    return [Number(least), bound];
  }
  const bounds = quantifiers[sign];
  if (bounds) reader.take();
  return bounds;
}
