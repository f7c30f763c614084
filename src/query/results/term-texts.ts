import type { Term } from '../../rdf/terms.ts';

/** Characters that are remembered, for one syntax in one thread. A longer text is not worth it: few answers have it twice. */
const most = { all: 2_000_000, one: 2000 } as const;

/** About what it takes to remember a text, beside its characters. */
const charactersPerTerm = 60;

/**
 * Remembers how terms are written. A dataset has one object for each of its terms, however many rows and answers those are
 * in. When there is no more room, all is forgotten: what is wanted again is soon there again.
 */
export function rememberTexts(write: (term: Term) => string): (term: Term) => string {
  const known = new Map<Term, string>();
  let characters = 0;
  return (term) => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const text = write(term);
    if (text.length > most.one) return text;
    characters += text.length + charactersPerTerm;
    if (characters > most.all) {
      known.clear();
      characters = text.length + charactersPerTerm;
    }
    known.set(term, text);
    return text;
  };
}
