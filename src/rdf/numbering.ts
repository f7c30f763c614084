import { entryOf } from './entry-of.ts';
import { termKey } from './term-key.ts';
import { isNamed, type Term } from './terms.ts';

/** Numbers of terms, equal ones alike, from 0 in the order of their first coming. */
export interface Numbering {
  readonly numberOf: (term: Term) => number;
  /** The first that came of those with a number. */
  readonly termOf: (number: number) => Term;
  /** Those that came first, by number; it grows with them. */
  readonly firsts: readonly Term[];
}

/** Terms are told apart by their text first: it has been hashed, where a key of all their parts would be made anew each time. */
export function newNumbering(): Numbering {
  const firsts: Term[] = [];
  /** The last number of those with a text, and for each number the one before it with the same text. */
  const lasts = new Map<string, number>();
  const before: number[] = [];
  const number = (term: Term): number => {
    const text = term.termType === 'Quad' ? termKey(term) : term.value;
    const last = lasts.get(text) ?? -1;
    for (let one = last; one >= 0; one = before[one] ?? -1) {
      if (firsts[one]?.equals(term)) return one;
    }
    lasts.set(text, firsts.length);
    before.push(last);
    return firsts.push(term) - 1;
  };
  return {
    numberOf: knowingNodes(number),
    termOf: (wanted) => firsts[wanted] as Term,
    firsts,
  };
}

/** Numbers of terms by what tells them apart, and that by number. */
export interface KeyNumbering {
  readonly numberOf: (term: Term) => number;
  readonly keys: () => string[];
}

/** @param keyOf what tells different terms apart */
export function newKeyNumbering(keyOf: (term: Term) => string): KeyNumbering {
  const numbers = new Map<string, number>();
  return {
    numberOf: knowingNodes((term) => entryOf(numbers, keyOf(term), () => numbers.size)),
    keys: () => [...numbers.keys()],
  };
}

/** Reading makes one object of an IRI in a file: it is known again without a look at its text. */
function knowingNodes(number: (term: Term) => number): (term: Term) => number {
  const numbers = new Map<Term, number>();
  return (term) => (isNamed(term) ? entryOf(numbers, term, () => number(term)) : number(term));
}
