import { entryOf } from './entry-of.ts';
import { termKey } from './term-key.ts';
import type { Literal, Term } from './terms.ts';

/** Numbers of terms, equal ones alike, from 0 in the order of their first coming. */
export interface Numbering {
  readonly numberOf: (term: Term) => number;
  /** The number of a term that has come; `undefined` for others. */
  readonly find: (term: Term) => number | undefined;
  /** The first that came of each, by number; it grows with them. */
  readonly firsts: readonly Term[];
}

/**
 * Terms by their own texts, kind by kind: a text has been hashed once, where a key of all parts would be made each time.
 *
 * @param toKeep what is kept of a term that comes first: an equal one
 */
export function newNumbering(toKeep: (term: Term) => Term = (term) => term): Numbering {
  const firsts: Term[] = [];
  const [nodes, blankNodes, others] = [newNumbers(), newNumbers(), newNumbers()];
  const literals = new Map<string, Map<string, number>>();
  const mapOf = (term: Term): Map<string, number> => {
    if (term.termType === 'NamedNode') return nodes;
    if (term.termType === 'Literal') return entryOf(literals, kindOf(term), newNumbers);
    return term.termType === 'BlankNode' ? blankNodes : others;
  };
  return {
    numberOf: (term) => {
      const map = mapOf(term);
      const key = keyOf(term);
      const known = map.get(key);
      if (known !== undefined) return known;
      const kept = toKeep(term);
      map.set(keyOf(kept), firsts.length);
      return firsts.push(kept) - 1;
    },
    find: (term) => mapOf(term).get(keyOf(term)),
    firsts,
  };
}

/** What tells a term from others of its kind. */
function keyOf(term: Term): string {
  const { termType, value } = term;
  const isByText = termType === 'NamedNode' || termType === 'Literal' || termType === 'BlankNode';
  return isByText ? value : termKey(term);
}

const newNumbers = (): Map<string, number> => new Map();

/** What literals of the same text are told apart by. No language tag is an absolute IRI, nor ends in a direction. */
function kindOf({ language, direction, datatype }: Literal): string {
  if (language === '') return datatype.value;
  return direction ? `${language}--${direction}` : language;
}
