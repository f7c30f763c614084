import { terms, type Quad, type Term } from '../../../rdf/terms.ts';

/**
 * A triple of any terms. By its type, a quad of RDF/JS takes fewer in its places than a template or a triple term may
 * have; what no graph can hold is sorted out where the graph is made.
 */
export function newTriple(subject: Term, predicate: Term, object: Term): Quad {
  const [s, p, o] = [subject, predicate, object] as [
    Quad['subject'],
    Quad['predicate'],
    Quad['object'],
  ];
  const triple: Quad = terms.quad(s, p, o);
  return triple;
}
