import { Writer as N3Writer } from 'n3';
import { written, type Writer } from './writer.ts';

/** N-Triples and N-Quads, one statement a line; n3 writes them in their canonical form. */
export const writeLines: Writer = (quads) => {
  const writer = new N3Writer({ format: 'N-Quads' });
  return written(writer.quadsToString([...quads]));
};
