import type { Query } from 'minisearch';
import type { SearchVocabulary } from './search-vocabulary.ts';
import { bareForm, formsWithStem, stemsOf, withoutMarks } from './search-words.ts';

/** How much a word counts that is found only by what is like it. */
const shares = { stem: 0.8, compound: 0.4, other: 0.25 } as const;

/** Weights of fields, each by a share. */
export type Scaled = (share: number) => Record<string, number>;

/**
 * A word as it is written, which counts twice; its beginning, and what differs by a typing mistake; its other
 * inflections; compounds that end in it; then without its marks, and with two letters changed about.
 */
export function queryFor(word: string, vocabulary: SearchVocabulary, scaled: Scaled): Query {
  const stems = stemsOf(word);
  const bare = [...new Set([word, ...stems])].flatMap((form) =>
    withoutMarks(form) === form ? [bareForm(form)] : [bareForm(form), withoutMarks(form)],
  );
  const other = { boost: scaled(shares.other) };
  const long = stems.filter(({ length }) => length > 3);
  return {
    combineWith: 'OR',
    queries: [
      { queries: [word] },
      { queries: [word], prefix: word.length > 1, fuzzy: mistakesIn(word) },
      { queries: stems.flatMap(formsWithStem), boost: scaled(shares.stem) },
      { queries: long, prefix: true, ...other },
      { queries: bare, prefix: word.length > 2, ...other },
      { queries: swapped(word), ...other },
      {
        queries: [...new Set([word, ...long].flatMap(vocabulary.endingIn))],
        boost: scaled(shares.compound),
      },
    ],
  };
}

/** What a compound is made of, where the compound itself is nowhere: any of its parts. */
export function queryForParts(word: string, vocabulary: SearchVocabulary): Query {
  const parts = vocabulary.partsOf(word);
  return {
    combineWith: 'OR',
    queries: parts.flatMap((part) => [part, ...stemsOf(part).flatMap(formsWithStem)]),
  };
}

/** A word with each two letters beside each other changed about: the commonest mistake, which counts as two. */
function swapped(word: string): string[] {
  if (mistakesIn(word) === false) return [];
  const letters = Array.from(word);
  return letters.slice(1).map((letter, index) => {
    const [before, after] = [letters.slice(0, index), letters.slice(index + 2)];
    return [...before, letter, letters[index], ...after].join('');
  });
}

/** How many letters may differ. In short words one makes another word. */
function mistakesIn({ length }: string): number | false {
  if (length < 4) return false;
  return length < 8 ? 1 : 2;
}
