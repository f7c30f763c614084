import { speaks } from '../rdf/labels.ts';
import type { Literal, NamedNode } from '../rdf/terms.ts';
import type { Language } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { numberForms } from './search-numbers.ts';
import { textsOf, type FindableText, type TextRole } from './search-texts.ts';
import { formsOf, wordsIn } from './search-words.ts';

/** A part of a text around the words that matched. */
export interface Excerpt {
  readonly language: string;
  readonly role: TextRole;
  /** The property whose value it is; none where it is said of something else. */
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

/** A text as parts, the words that matched told apart. A number is one word, however it is grouped. */
export function markIn(
  text: Pick<Literal, 'value' | 'language'>,
  matched: ReadonlySet<string>,
): readonly ExcerptPart[] {
  const { value } = text;
  const places = matchesIn(text, matched);
  const parts = places.flatMap(({ start, end }, index) => [
    { text: value.slice(places[index - 1]?.end ?? 0, start), isMatch: false },
    { text: value.slice(start, end), isMatch: true },
  ]);
  const rest = { text: value.slice(places.at(-1)?.end ?? 0), isMatch: false };
  return [...parts, rest].filter(({ text: part }) => part !== '');
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function matchesIn(
  { value, language }: Pick<Literal, 'value' | 'language'>,
  matched: ReadonlySet<string>,
): readonly Place[] {
  if (numberForms(value).some((form) => matched.has(form)))
    return [{ start: 0, end: value.length }];
  return wordsIn(value).filter(({ word }) =>
    formsOf(word, language).some((form) => matched.has(form)),
  );
}

/** The text of a thing, its names left out, in which most of the words are: in the reader's language if it can be. */
export function excerptOf(
  thing: NamedNode,
  matched: ReadonlySet<string>,
  { language, snapshot }: { readonly language: Language; readonly snapshot: Snapshot },
): Excerpt | undefined {
  const texts = textsOf(thing, snapshot).filter(
    ({ role, isHidden }) => role !== 'name' && !isHidden,
  );
  const ranked = texts
    .map((each) => ({ ...each, rank: rankOf(each, matched, language) }))
    .sort((one, other) => other.rank - one.rank);
  const [best] = ranked;
  if (best === undefined || best.rank < 1) return undefined;
  const { text, role, property } = best;
  return { language: text.language, role, property, ...cut(text, matched) };
}

/** How many of the words a text has; of texts with as many, what is said of the thing, that the reader can read. */
function rankOf(
  { text, role }: FindableText,
  matched: ReadonlySet<string>,
  language: Language,
): number {
  const found = matchesIn(text, matched).map(({ start, end }) => text.value.slice(start, end));
  const count = new Set(found.map((word) => word.toLowerCase())).size;
  const isSpoken = speaks(text.language, language) ? 0.5 : 0;
  const isOfNobody = text.language === '' ? 0.4 : 0;
  return count + isSpoken + isOfNobody + (role === 'related' ? 0 : 0.2);
}

/** From some words before the first match; whole words. */
function cut(
  { value, language }: Literal,
  matched: ReadonlySet<string>,
): Pick<Excerpt, 'parts' | 'isCutBefore' | 'isCutAfter'> {
  const words = wordsIn(value);
  const places = matchesIn({ value, language }, matched);
  const first = words.findIndex(({ start }) => start >= (places[0]?.start ?? 0));
  const wouldFit = value.length <= most;
  const start = wouldFit ? 0 : (words[Math.max(0, first - 6)]?.start ?? 0);
  const from = start <= 40 ? 0 : start;
  const ends = words.map((word) => word.end);
  const end = wouldFit ? value.length : endOf(value, from, ends);
  return {
    parts: markIn({ value: value.slice(from, end), language }, matched),
    isCutBefore: from > 0,
    isCutAfter: end < value.length,
  };
}

function endOf(text: string, from: number, ends: readonly number[]): number {
  if (text.length - from <= most) return text.length;
  return ends.findLast((end) => end > from && end <= from + most) ?? text.length;
}
