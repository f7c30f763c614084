import type { Dataset } from '../dataset.ts';
import type { Quad, Term } from '../terms.ts';

/** A term that quads are to have in a place; any where there is none. */
export type Wanted = Term | null | undefined;
type Part = (typeof parts)[number];
const parts = ['subject', 'predicate', 'object', 'graph'] as const;

const none: readonly Quad[] = [];

/**
 * Makes quads fit for being looked up very often: pages, descriptions and shapes ask thousands of small
 * questions. (n3's store looks into every graph for each of them, and makes the terms anew.)
 *
 * @param quads each once; they are kept as they are
 */
export function indexQuads(quads: readonly Quad[]): Dataset {
  const indexes = new Map<Part, ReadonlyMap<string, readonly Quad[]>>();
  const having = (part: Part, term: Term): readonly Quad[] => {
    const index = indexes.get(part) ?? indexBy(part, quads);
    indexes.set(part, index);
    return index.get(term.value) ?? none;
  };
  return new FoundQuads(quads, (wanted) => {
    let fewest = quads;
    for (const [place, part] of parts.entries()) {
      const term = wanted[place];
      if (!term) continue;
      const candidates = having(part, term);
      if (candidates.length < fewest.length) fewest = candidates;
    }
    return fewest;
  });
}

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

/** By the text of a term, whatever kind it is of: what is found is compared as a whole. */
function indexBy(part: Part, quads: readonly Quad[]): ReadonlyMap<string, readonly Quad[]> {
  const index = new Map<string, Quad[]>();
  for (const quad of quads) {
    const { value } = quad[part];
    const others = index.get(value);
    if (others) others.push(quad);
    else index.set(value, [quad]);
  }
  return index;
}
