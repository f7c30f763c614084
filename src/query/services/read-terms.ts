import { terms, type BlankNode, type Term } from '../../rdf/terms.ts';
import type { Control } from '../evaluator/rows/control.ts';
import { newSpellings } from '../index/language-tags.ts';
import type { View } from '../index/query-data.ts';

/** About what it takes to hold a term, besides its characters. */
const bytesPerTerm = 100;

/**
 * Readers of what endpoints answer, one for each answer: blank nodes of different answers are different nodes, and a language tag
 * is spelt as the data has it for that text, so that it joins.
 *
 * @returns what throws MemoryExceeded where all of it is too much
 */
export function newTermReaders(
  { dictionary, spellLanguage }: View,
  { hold }: Pick<Control, 'hold'>,
): () => (term: Term) => Term {
  const { learn } = newSpellings();
  const isHere = (term: Term): boolean => dictionary.numberOf(term) !== undefined;
  let count = 0;
  const newNode = (): BlankNode => {
    count += 1;
    const node = terms.blankNode(`service-${count}`);
    return isHere(node) ? newNode() : node;
  };
  const spelt = (term: Term): Term => {
    if (term.termType !== 'Literal' || term.language === '' || term.direction) return term;
    const here = terms.literal(term.value, spellLanguage(term.value, term.language));
    return isHere(here) ? here : learn(term);
  };
  return () => {
    const nodes = new Map<string, BlankNode>();
    const read = (term: Term): Term => {
      if (term.termType === 'Quad') return readTriple(term, read);
      hold(bytesPerTerm + 2 * term.value.length);
      if (term.termType !== 'BlankNode') return spelt(term);
      const node = nodes.get(term.value) ?? newNode();
      nodes.set(term.value, node);
      return node;
    };
    return read;
  };
}

function readTriple(
  { subject, predicate, object }: Extract<Term, { termType: 'Quad' }>,
  read: (term: Term) => Term,
): Term {
  // Terms stay of their kind, so that they stand where such terms may.
  return terms.quad(read(subject), read(predicate), read(object));
}
