import type { Dataset } from './dataset.ts';
import { indexQuads } from './indexed-quads.ts';
import { termKey } from './term-key.ts';
import { terms, type Quad, type Term } from './terms.ts';

/** The triples of all graphs as one default graph, each once (RDF 1.1 Concepts §4, RDF merge of one document's graphs). */
export function unionOf(quads: Iterable<Quad>): Dataset {
  const numberOf = newNumbering();
  const seen = new Map<number, Set<number>>();
  const union: Quad[] = [];
  for (const { subject, predicate, object } of quads) {
    const number = numberOf(subject);
    const ofSubject = seen.get(number) ?? new Set();
    seen.set(number, ofSubject);
    const pair = numberOf(predicate) * mostTerms + numberOf(object);
    if (ofSubject.has(pair)) continue;
    ofSubject.add(pair);
    union.push(terms.quad(subject, predicate, object));
  }
  return indexQuads(union);
}

/** Two numbers below this make one that is still exact: no memory holds as many terms. */
const mostTerms = 2 ** 26;

/** Numbers terms, equal ones alike, from 0. */
function newNumbering(): (term: Term) => number {
  const numbers = new Map<string, number>();
  return (term) => {
    const key = termKey(term);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
}
