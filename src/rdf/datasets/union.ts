import type { Dataset } from '../dataset.ts';
import { keepNumbers, numberTriples } from './numbered-triples.ts';
import { numberedDataset } from './numbered-quads.ts';
import { oncePerQuads } from './once-per-quads.ts';
import { numberRows, type NumberedRows } from '../rows/number-rows.ts';
import type { Quad } from '../terms.ts';

/** The triples of all graphs as one default graph, each once (RDF 1.1 Concepts §4, RDF merge of one document's graphs). */
export function unionOf(quads: Iterable<Quad>): Dataset {
  return unionOfRows(numberRows(Array.isArray(quads) ? (quads as readonly Quad[]) : [...quads]));
}

/** The same, of what has been numbered. */
export function unionOfRows(numbered: NumberedRows): Dataset {
  const triples = numberTriples(numbered);
  return keepNumbers(numberedDataset(triples), triples);
}

/** The same, of quads that come again with each publication: then it is the same dataset, too. */
export const lastingUnionOf = oncePerQuads((quads): Dataset => unionOf(quads));
