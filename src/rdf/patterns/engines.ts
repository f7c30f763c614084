import { RE2JS } from 're2js';
import type { CharSet } from './char-set.ts';
import type { Anchor, PatternFlags, PatternNode } from './pattern-tree.ts';
import { writePattern, writeRanges, type PatternSyntax } from './write-pattern.ts';

/** What finds a pattern in texts. */
export interface PatternEngine {
  readonly test: (text: string) => boolean;
  /** All matches from left to right, with their groups. */
  readonly matchAll: (text: string) => Iterable<RegExpMatchArray>;
}

/** An end of a line is a line feed, and nothing else (XPath Functions 3.1 §5.6.2). */
const lineAnchors: Readonly<Record<string, string>> = { '^': '(?:^|(?<=\\n))', $: '(?:$|(?=\\n))' };

const backtrackingSyntax: PatternSyntax = {
  set: writeSet,
  anchor: (anchor, { isMultiLine }) => (isMultiLine ? lineAnchors[anchor] : undefined) ?? anchor,
};

/** JavaScript's own engine: quick, but a pattern may make it try for ever. Nothing where it cannot take the pattern. */
export function backtrackingEngine(
  root: PatternNode,
  flags: PatternFlags,
): PatternEngine | undefined {
  const source = writePattern(root, flags, backtrackingSyntax);
  const modes = flags.ignoresCase ? 'iu' : 'u';
  const one = attempt(() => new RegExp(source, modes));
  if (!one) return undefined;
  const all = new RegExp(source, `${modes}g`);
  return { test: (text) => one.test(text), matchAll: (text) => text.matchAll(all) };
}

/** A set in brackets as JavaScript has it; what is taken out is looked for before. */
function writeSet({ isNegated, ranges, categories, minus }: CharSet): string {
  const inside = writeRanges(ranges, (codePoint) => `\\u{${codePoint.toString(16)}}`);
  const brackets = `[${isNegated ? '^' : ''}${inside}${categories.join('')}]`;
  return minus ? `(?:(?!${writeSet(minus)})${brackets})` : brackets;
}

const linearSyntax: PatternSyntax = {
  set: linearSet,
  anchor: (anchor: Anchor, { isMultiLine }) => {
    if (anchor === '^') return isMultiLine ? '(?m:^)' : '\\A';
    if (anchor === '$') return isMultiLine ? '(?m:$)' : '\\z';
    return anchor;
  },
};

/** A set as RE2 has it; what is taken out is looked for behind. */
function linearSet({ isNegated, ranges, categories, minus }: CharSet): string {
  const inside = writeRanges(ranges, (codePoint) => `\\x{${codePoint.toString(16)}}`);
  const brackets = `[${isNegated ? '^' : ''}${inside}${categories.join('')}]`;
  return minus ? `(?:${brackets}(?<!${linearSet(minus)}))` : brackets;
}

/** RE2's engine: its time grows with the text, whatever the pattern. Nothing where it cannot take the pattern. */
export function linearEngine(root: PatternNode, flags: PatternFlags): PatternEngine | undefined {
  const source = writePattern(root, flags, linearSyntax);
  const modes = RE2JS.LOOKBEHINDS | (flags.ignoresCase ? RE2JS.CASE_INSENSITIVE : 0);
  const compiled = attempt(() => RE2JS.compile(source, modes));
  if (!compiled) return undefined;
  return { test: (text) => compiled.test(text), matchAll: (text) => compiled.matchAll(text) };
}

function attempt<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
