import { newTermPacker, openTerms, type PackedTerms } from './pack-terms.ts';
import { terms, type Quad, type Term } from '../terms.ts';

/** Quads as plain data that one thread can hand to another, in their order. */
export interface PortableQuads {
  readonly terms: PackedTerms;
  /** The numbers of four terms for each quad. */
  readonly rows: Uint32Array;
}

export function toPortable(quads: Iterable<Quad>): PortableQuads {
  const { place, finish } = newTermPacker();
  const rows: number[] = [];
  for (const { subject, predicate, object, graph } of quads) {
    rows.push(place(subject), place(predicate), place(object), place(graph));
  }
  return { terms: finish(), rows: Uint32Array.from(rows) };
}

/** The quads again, term by term as they were. */
export function* fromPortable({ terms: packed, rows }: PortableQuads): Generator<Quad> {
  const { term } = openTerms(packed);
  const at = (place: number): Term => term(rows[place] ?? 0);
  for (let row = 0; row < rows.length; row += 4) {
    // The types of RDF/JS do not let a term of any kind be a subject; what we packed was one.
    yield terms.quad(
      at(row) as Quad['subject'],
      at(row + 1) as Quad['predicate'],
      at(row + 2) as Quad['object'],
      at(row + 3) as Quad['graph'],
    );
  }
}
