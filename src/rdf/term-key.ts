import type { Term } from './terms.ts';

/** Key of a term (RDF 1.1 §3): two terms have the same key exactly when they are equal. */
export function termKey(term: Term): string {
  if (term.termType === 'Quad') {
    return JSON.stringify([term.subject, term.predicate, term.object].map(termKey));
  }
  if (term.termType !== 'Literal') return `${term.termType} ${term.value}`;
  const { language, direction, datatype, value } = term;
  return `Literal ${language} ${direction ?? ''} ${datatype.value} ${value}`;
}

/** Each term once, in the order of their first coming. */
export function distinctTerms<Kind extends Term>(all: readonly Kind[]): Kind[] {
  if (all.length < 2) return [...all];
  return [...new Map(all.map((term) => [termKey(term), term])).values()];
}
