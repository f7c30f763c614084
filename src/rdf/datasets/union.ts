import type { Dataset } from '../dataset.ts';
import { indexQuads } from './indexed-quads.ts';
import { keepNumbers, newTripleNumbers } from './numbered-triples.ts';
import { oncePerQuads } from './once-per-quads.ts';
import { terms, type Quad } from '../terms.ts';

/** The triples of all graphs as one default graph, each once (RDF 1.1 Concepts §4, RDF merge of one document's graphs). */
export function unionOf(quads: Iterable<Quad>): Dataset {
  const numbers = newTripleNumbers();
  const union: Quad[] = [];
  for (const quad of quads) {
    if (numbers.add(quad)) union.push(terms.quad(quad.subject, quad.predicate, quad.object));
  }
  return keepNumbers(indexQuads(union), numbers);
}

/** The same, of quads that come again with each publication: then it is the same dataset, too. */
export const lastingUnionOf = oncePerQuads((quads): Dataset => unionOf(quads));
