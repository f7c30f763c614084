import { distanceFrom } from '../describe/word-distance.ts';
import { stemsOf } from './search-words.ts';

/** The words of an index, for what is near a word and what a compound is made of. */
export interface SearchVocabulary {
  /** Words that end in a word, the shortest first: «fjällskog» ends in «skog». */
  readonly endingIn: (word: string) => readonly string[];
  /** The known words that a compound is made of, both or one: «turistföretag» of «turist» and «företag». */
  readonly partsOf: (word: string) => readonly string[];
  /** Words that differ from a word by few letters, the likest first. */
  readonly near: (word: string) => readonly string[];
}

/** Shorter parts of words are endings, or are in words that have nothing to do with them. */
const shortestPart = 4;

/** So many words that end alike are looked for, and so many parts of one. */
const [mostEndings, mostParts, mostNear] = [20, 4, 5];

/** In long words more letters may differ than the search itself forgives. */
const mostMistakes = 3;

/** @param words each as it is written; those in names are the ones that are offered where nothing was found */
export function newSearchVocabulary(
  words: ReadonlySet<string>,
  namesWords: ReadonlySet<string>,
): SearchVocabulary {
  const backwards = [...words].map(reversed).sort();
  const stems = new Set([...words].flatMap((word) => stemsOf(word)));
  const isKnown = (part: string): boolean =>
    words.has(part) || stemsOf(part).some((stem) => stems.has(stem));
  return {
    endingIn: (word) => (word.length < shortestPart ? [] : endingIn(word, backwards)),
    partsOf: (word) => partsOf(word, isKnown),
    near: (word) => {
      const distanceTo = distanceFrom(word, mostMistakes);
      return [...namesWords]
        .map((known) => ({ known, distance: distanceTo(known) }))
        .filter(({ known, distance }) => distance <= mostMistakes && distance * 2 <= known.length)
        .sort((one, other) => one.distance - other.distance || (one.known < other.known ? -1 : 1))
        .slice(0, mostNear)
        .map(({ known }) => known);
    },
  };
}

function endingIn(word: string, backwards: readonly string[]): string[] {
  const start = reversed(word);
  const from = firstNotBefore(start, backwards);
  const found: string[] = [];
  for (let at = from; backwards[at]?.startsWith(start) === true; at++) {
    if (backwards[at] !== start) found.push(reversed(backwards[at] ?? ''));
    if (found.length === mostEndings) break;
  }
  return found.sort((one, other) => one.length - other.length);
}

/** Where in sorted words the first is that is not before a word. */
function firstNotBefore(word: string, sorted: readonly string[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where both parts are known, those; else the longest that is. Swedish may put an «s» between them: «handling(s)plan». */
function partsOf(word: string, isKnown: (part: string) => boolean): string[] {
  const letters = Array.from(word);
  const splits = Array.from(letters.keys(), (place) => {
    const first = letters.slice(0, place).join('');
    const firsts = [first, first.replace(/s$/, '')];
    return [...firsts, letters.slice(place).join('')].filter(
      (part) => Array.from(part).length >= shortestPart && isKnown(part),
    );
  });
  const both = splits.filter(
    (parts) => parts.length > 1 && parts.some((part) => word.endsWith(part)),
  );
  const longestFirst = (both.length > 0 ? both : splits)
    .flat()
    .sort((one, other) => other.length - one.length);
  return [...new Set(longestFirst)].slice(0, mostParts);
}

function reversed(word: string): string {
  return Array.from(word).reverse().join('');
}
