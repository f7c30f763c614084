import { entryOf } from './entry-of.ts';
import { termKey } from './term-key.ts';
import { isNamed, type Term } from './terms.ts';

/** Numbers of terms, equal ones alike, from 0 in the order of their first coming. */
export interface Numbering {
  readonly numberOf: (term: Term) => number;
  /** The first that came of those with a number. */
  readonly termOf: (number: number) => Term;
  /** What tells them apart, by number. */
  readonly keys: () => string[];
}

/** @param keyOf what tells different terms apart */
export function newNumbering(keyOf: (term: Term) => string = termKey): Numbering {
  const numbers = new Map<string, number>();
  // Reading makes one object of an IRI in a file: it is known again without a look at its text.
  const ofNodes = new Map<Term, number>();
  const firsts: Term[] = [];
  const number = (term: Term): number => entryOf(numbers, keyOf(term), () => firsts.push(term) - 1);
  const numberOf = (term: Term): number =>
    isNamed(term) ? entryOf(ofNodes, term, () => number(term)) : number(term);
  return {
    numberOf,
    termOf: (wanted) => firsts[wanted] as Term,
    keys: () => [...numbers.keys()],
  };
}
