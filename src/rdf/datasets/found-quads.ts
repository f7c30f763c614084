import type { Dataset } from '../dataset.ts';
import type { Quad, Term } from '../terms.ts';

/** A term that quads are to have in a place; any where there is none. */
export type Wanted = Term | null | undefined;

/** Quads among which are all that have the terms wanted, which come in the order of a quad. */
type Candidates = (wanted: readonly Wanted[]) => readonly Quad[];

/** What a look-up has found is looked through from its beginning, should it be asked again. */
export class FoundQuads implements Dataset {
  readonly #quads: readonly Quad[];
  readonly #candidates: Candidates;

  constructor(quads: readonly Quad[], candidates: Candidates = () => quads) {
    this.#quads = quads;
    this.#candidates = candidates;
  }

  get size(): number {
    return this.#quads.length;
  }

  has({ subject, predicate, object, graph }: Quad): boolean {
    return this.match(subject, predicate, object, graph).size > 0;
  }

  match(subject?: Wanted, predicate?: Wanted, object?: Wanted, graph?: Wanted): Dataset {
    const found: Quad[] = [];
    for (const quad of this.#candidates([subject, predicate, object, graph])) {
      if (
        (!subject || subject.equals(quad.subject)) &&
        (!predicate || predicate.equals(quad.predicate)) &&
        (!object || object.equals(quad.object)) &&
        (!graph || graph.equals(quad.graph))
      )
        found.push(quad);
    }
    return new FoundQuads(found);
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.#quads[Symbol.iterator]();
  }
}
