import { unicodeBlock } from './unicode-blocks.ts';

/** Characters by first and last code point. */
export type CodePointRange = readonly [from: number, to: number];

/** What a set is made of: ranges, and categories of Unicode such as `\p{Lu}`. */
export interface CharSet {
  readonly isNegated: boolean;
  readonly ranges: readonly CodePointRange[];
  /** As JavaScript writes them with the flag u: `\p{Lu}`, `\P{Lu}`. */
  readonly categories: readonly string[];
  /** What is taken out again: `[\w-[b]]`. */
  readonly minus: CharSet | undefined;
}

/** A part of a set: an escape of more than one character stands for such parts too. */
export type SetPart = Pick<CharSet, 'ranges' | 'categories'>;

const greatest = 0x10ffff;

/** NameStartChar and what NameChar has beside it (XML 1.0 §2.3). */
const nameStart: readonly CodePointRange[] = [
  [0x3a, 0x3a],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];
const nameMore: readonly CodePointRange[] = [
  [0x2d, 0x2e],
  [0x30, 0x39],
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
];
const space: readonly CodePointRange[] = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x20],
];

/** What each escape of more than one character stands for (XML Schema 1.1 Part 2 §G.4.2.5). */
const escapes: Readonly<Record<string, SetPart>> = {
  s: { ranges: space, categories: [] },
  S: { ranges: complement(space), categories: [] },
  i: { ranges: nameStart, categories: [] },
  I: { ranges: complement(nameStart), categories: [] },
  c: { ranges: [...nameStart, ...nameMore], categories: [] },
  C: { ranges: complement([...nameStart, ...nameMore]), categories: [] },
  d: { ranges: [], categories: ['\\p{Nd}'] },
  D: { ranges: [], categories: ['\\P{Nd}'] },
  // All but punctuation, separators and others.
  w: { ranges: [], categories: ['\\p{L}', '\\p{M}', '\\p{N}', '\\p{S}'] },
  W: { ranges: [], categories: ['\\p{P}', '\\p{Z}', '\\p{C}'] },
};

/** `\s`, `\w` and their like, by the letter. */
export function multiCharEscape(letter: string): SetPart | undefined {
  return Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
}

/** Characters that an escape of one letter stands for. */
export const singleCharEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const category = /^(?:L[ulmto]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;

/** `\p{name}` and `\P{name}`: a category, or a block with `Is` before its name (§G.4.2.2, §G.4.2.3). Nothing for what is neither. */
export function propertyEscape(name: string, isNegated: boolean): SetPart | undefined {
  if (category.test(name)) {
    return { ranges: [], categories: [`\\${isNegated ? 'P' : 'p'}{${name}}`] };
  }
  const block = name.startsWith('Is') ? unicodeBlock(name.slice(2)) : undefined;
  if (!block) return undefined;
  return { ranges: isNegated ? complement([block]) : [block], categories: [] };
}

/** `.`: all characters, or all but the ends of lines. */
export function wildcard(isDotAll: boolean): CharSet {
  const ends: readonly CodePointRange[] = [
    [0x0a, 0x0a],
    [0x0d, 0x0d],
  ];
  return charSet({ ranges: isDotAll ? [[0, greatest]] : complement(ends), categories: [] });
}

export function charSet(part: SetPart, more: Partial<CharSet> = {}): CharSet {
  return { isNegated: false, minus: undefined, ...part, ...more };
}

/** All other code points. */
export function complement(ranges: readonly CodePointRange[]): readonly CodePointRange[] {
  const sorted = ranges.toSorted(([from], [other]) => from - other);
  const others: CodePointRange[] = [];
  let next = 0;
  for (const [from, to] of sorted) {
    if (from > next) others.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= greatest) others.push([next, greatest]);
  return others;
}
