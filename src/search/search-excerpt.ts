import { speaks } from '../rdf/labels.ts';
import type { Literal, NamedNode } from '../rdf/terms.ts';
import type { Language } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { textsOf, type TextRole } from './search-texts.ts';
import { formsOf, wordsIn } from './search-words.ts';

/** A part of a text around the words that matched. */
export interface Excerpt {
  readonly language: string;
  readonly role: TextRole;
  /** The property whose value it is; none where it is a part of the address. */
  readonly property: NamedNode | undefined;
  readonly parts: readonly ExcerptPart[];
  /** Whether the text goes on before and after. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** About two lines on a page. */
const most = 180;

/** A text as parts, the words that matched told apart. */
export function markIn(text: string, matched: ReadonlySet<string>): readonly ExcerptPart[] {
  const places = wordsIn(text).filter(({ word }) => isMatch(word, matched));
  const parts = places.flatMap(({ start, end }, index) => [
    { text: text.slice(places[index - 1]?.end ?? 0, start), isMatch: false },
    { text: text.slice(start, end), isMatch: true },
  ]);
  const rest = { text: text.slice(places.at(-1)?.end ?? 0), isMatch: false };
  return [...parts, rest].filter(({ text: part }) => part !== '');
}

/** The text of a thing, its names left out, in which most of the words are: in the reader's language if it can be. */
export function excerptOf(
  thing: NamedNode,
  matched: ReadonlySet<string>,
  { language, snapshot }: { readonly language: Language; readonly snapshot: Snapshot },
): Excerpt | undefined {
  const texts = textsOf(thing, snapshot).filter(
    ({ role, property }) => role !== 'name' && property !== undefined,
  );
  const ranked = texts
    .map((each) => ({ ...each, rank: rankOf(each.text, matched, language) }))
    .sort((one, other) => other.rank - one.rank);
  const [best] = ranked;
  if (best === undefined || best.rank < 1) return undefined;
  const { text, role, property } = best;
  return { language: text.language, role, property, ...cut(text.value, matched) };
}

/** How many of the words a text has; of texts with as many, one that the reader can read. */
function rankOf(text: Literal, matched: ReadonlySet<string>, language: Language): number {
  const words = new Set(wordsIn(text.value).map(({ word }) => word));
  const count = [...words].filter((word) => isMatch(word, matched)).length;
  return count + (text.language === '' || speaks(text.language, language) ? 0.5 : 0);
}

function isMatch(word: string, matched: ReadonlySet<string>): boolean {
  return formsOf(word).some((form) => matched.has(form));
}

/** From some words before the first match; whole words. */
function cut(
  text: string,
  matched: ReadonlySet<string>,
): Pick<Excerpt, 'parts' | 'isCutBefore' | 'isCutAfter'> {
  const words = wordsIn(text);
  const first = words.findIndex(({ word }) => isMatch(word, matched));
  const wouldFit = text.length <= most;
  const start = wouldFit ? 0 : (words[Math.max(0, first - 6)]?.start ?? 0);
  const from = start <= 40 ? 0 : start;
  const end = wouldFit
    ? text.length
    : endOf(
        text,
        from,
        words.map((word) => word.end),
      );
  return {
    parts: markIn(text.slice(from, end), matched),
    isCutBefore: from > 0,
    isCutAfter: end < text.length,
  };
}

function endOf(text: string, from: number, ends: readonly number[]): number {
  if (text.length - from <= most) return text.length;
  return ends.findLast((end) => end > from && end <= from + most) ?? text.length;
}
