import { entryOf } from './entry-of.ts';
import { termKey } from './term-key.ts';
import type { Literal, Term } from './terms.ts';

/** Numbers of terms, equal ones alike, from 0 in the order of their first coming. */
export interface Numbering {
  readonly numberOf: (term: Term) => number;
  /** The first that came of each, by number; it grows with them. */
  readonly firsts: readonly Term[];
}

/** Terms by their own texts, kind by kind: a text has been hashed once, where a key of all parts would be made each time. */
export function newNumbering(): Numbering {
  const firsts: Term[] = [];
  const [nodes, blankNodes, others] = [newNumbers(), newNumbers(), newNumbers()];
  const literals = new Map<string, Map<string, number>>();
  const placeOf = (term: Term): readonly [Map<string, number>, string] => {
    if (term.termType === 'Literal')
      return [entryOf(literals, kindOf(term), newNumbers), term.value];
    return term.termType === 'BlankNode' ? [blankNodes, term.value] : [others, termKey(term)];
  };
  const number = (map: Map<string, number>, key: string, term: Term): number =>
    entryOf(map, key, () => firsts.push(term) - 1);
  return {
    numberOf: (term) =>
      term.termType === 'NamedNode'
        ? number(nodes, term.value, term)
        : number(...placeOf(term), term),
    firsts,
  };
}

const newNumbers = (): Map<string, number> => new Map();

/** What literals of the same text are told apart by. No language tag is an absolute IRI, nor ends in a direction. */
function kindOf({ language, direction, datatype }: Literal): string {
  if (language === '') return datatype.value;
  return direction ? `${language}--${direction}` : language;
}
