import type { Dataset } from '../dataset.ts';
import { entryOf } from '../entry-of.ts';
import { indexQuads } from './indexed-quads.ts';
import { newNumbering, type Numbering } from '../numbering.ts';
import { oncePerQuads } from './once-per-quads.ts';
import { terms, type Quad } from '../terms.ts';

/** The triples of all graphs as one default graph, each once (RDF 1.1 Concepts §4, RDF merge of one document's graphs). */
export function unionOf(quads: Iterable<Quad>): Dataset {
  const union: Quad[] = [];
  for (const { subject, predicate, object } of eachTripleOnce(quads))
    union.push(terms.quad(subject, predicate, object));
  return indexQuads(union);
}

/** The same, of quads that come again with each publication: then it is the same dataset, too. */
export const lastingUnionOf = oncePerQuads((quads): Dataset => unionOf(quads));

/** Of the quads that say the same in several graphs the first. */
export function* eachTripleOnce(
  quads: Iterable<Quad>,
  { numberOf }: Numbering = newNumbering(),
): Generator<Quad> {
  const seen = new Map<number, Set<number>>();
  for (const quad of quads) {
    const ofSubject = entryOf(seen, numberOf(quad.subject), newPairs);
    const pair = numberOf(quad.predicate) * mostTerms + numberOf(quad.object);
    if (ofSubject.has(pair)) continue;
    ofSubject.add(pair);
    yield quad;
  }
}

const newPairs = (): Set<number> => new Set();

/** Two numbers below this make one that is still exact: no memory holds as many terms. */
const mostTerms = 2 ** 26;
