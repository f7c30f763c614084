import { namesThatYield, yieldsOf } from '../../wire/tidy-accept.ts';
import type { Offered } from './static-site.ts';

/** What is looked for in a header, and what is chosen where it is found. Those that come first count first. */
export interface Choice {
  /**
   * A regular expression in the syntax of Perl, for use without regard to case. Its first group is what the header
   * says, where several texts may be meant.
   */
  readonly pattern: string;
  /** What is chosen, or what by each text that the group may be, in small letters. */
  readonly chosen: string | ReadonlyMap<string, string>;
}

/** Qualities, the best first, as regular expressions (RFC 9110 §12.4.2). */
const qualities = [
  '1(?:\\.0*)?',
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((digit) => `0?\\.${digit}\\d*`),
  '0?\\.0+[1-9]\\d*',
];

/** Parameters other than a quality. */
const parameters = '(?:\\s*;\\s*[^q;,\\s][^;,]*)*';

/** What stands after the name of a range that has a quality; without one it is the best. */
function weighted(index: number): string {
  const weight = `\\s*;\\s*q\\s*=\\s*${qualities[index] ?? ''}\\s*`;
  return `${parameters}${index === 0 ? `(?:${weight}|\\s*)` : weight}(?:,|$)`;
}

function ranged(range: string, index: number): string {
  return `(?:^|,)\\s*${range}${weighted(index)}`;
}

/** A text as a regular expression for itself. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|"]/g, '\\$&');
}

/** A header that is written anew before anything is looked for in it. */
export interface Rewriting {
  /** A regular expression in the syntax of RE2, for use without regard to case. */
  readonly pattern: string;
  /** What the header is to be, with `${1}` for the first group. */
  readonly anew: string;
}

/**
 * What servers whose expressions cannot look ahead (RE2) do with Accept first: names that stand back for others are moved
 * behind these, one list of rewritings after another. Then {@link acceptChoices} need not look for them.
 */
export function yieldingMoves(): readonly (readonly Rewriting[])[] {
  return namesThatYield.map((name) =>
    qualities.map((_, index) => {
      const others = yieldsOf(name).map(literal).join('|');
      const weight = weighted(index);
      const later = `(?:.*,)?\\s*(?:${others})${weight}`;
      return {
        pattern: `^((?:.*?,)?)\\s*${literal(name)}(${weight})(${later})(.*)$`,
        anew: `\${1}\${3},${name}\${2},\${4}`,
      };
    }),
  );
}

/** What pages are chosen by, which have a file of their own: an expression for the text after `?`. */
export const pageParameters = '^(?:(?:lang|class|page)=[^&]*(?:&|$))*$';

/**
 * What servers look for in Accept to choose among forms as the site does (RFC 9110 §12.5.1): by quality, to one digit;
 * among equals what is named before what a wildcard means, and the client's first. A wildcard means the first form that
 * it fits, also where that one is named with a lower quality.
 *
 * @param canLookAhead whether the server's expressions can look ahead; else Accept has been rewritten before
 */
export function acceptChoices(offered: readonly Offered[], canLookAhead = true): readonly Choice[] {
  const names = namesOf(offered);
  return qualities.flatMap((_, index) => {
    const alternatives = [...names.keys()]
      .map((name) => (canLookAhead ? yielding(name, names, index) : literal(name)))
      .join('|');
    return [
      { pattern: ranged(`(${alternatives})`, index), chosen: names },
      ...firstOfType(offered).map(([type, extension]) => ({
        pattern: ranged(`${literal(type)}/\\*`, index),
        chosen: extension,
      })),
      { pattern: ranged('\\*(?:/\\*)?', index), chosen: offered[0]?.extension ?? '' },
    ];
  });
}

/** A name that stands back for others: it is not the one that is meant where one of those comes later. */
function yielding(name: string, offered: ReadonlyMap<string, string>, index: number): string {
  const others = yieldsOf(name).filter((each) => offered.has(each));
  if (others.length === 0) return literal(name);
  const later = `,\\s*(?:${others.map(literal).join('|')})${weighted(index)}`;
  return `${literal(name)}(?!.*${later})`;
}

/** What forms are called, in small letters; a name that several have is that of the form whose own it is. */
function namesOf(offered: readonly Offered[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const own = offered.flatMap(({ mediaTypes, extension }) =>
    mediaTypes.slice(0, 1).map((name) => [name, extension] as const),
  );
  const others = offered.flatMap(({ mediaTypes, extension }) =>
    mediaTypes.slice(1).map((name) => [name, extension] as const),
  );
  for (const [name, extension] of [...own, ...others]) {
    const plain = name.replace(/\s*;.*$/s, '').toLowerCase();
    if (!names.has(plain)) names.set(plain, extension);
  }
  return names;
}

/** The first form offered of each main type. */
function firstOfType(offered: readonly Offered[]): readonly (readonly [string, string])[] {
  const first = new Map<string, string>();
  for (const { mediaTypes, extension } of offered) {
    const [type = ''] = mediaTypes[0]?.split('/') ?? [];
    if (!first.has(type)) first.set(type, extension);
  }
  return [...first];
}

/** What servers look for in Accept-Language to choose among languages (RFC 9110 §12.5.4). */
export function languageChoices(languages: readonly string[]): readonly Choice[] {
  const names = new Map(languages.map((language) => [language, language]));
  const alternatives = languages.map(literal).join('|');
  return qualities.map((_, index) => ({
    pattern: ranged(`(${alternatives})(?:-[a-z0-9-]+)?`, index),
    chosen: names,
  }));
}
