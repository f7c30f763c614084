import type { Dataset } from './dataset.ts';
import type { Quad, Term } from './terms.ts';

type Pattern = Readonly<Record<Part, Term | null | undefined>>;
type Part = (typeof parts)[number];
const parts = ['subject', 'predicate', 'object', 'graph'] as const;

/**
 * Makes quads fit for being looked up very often: pages and descriptions ask thousands of small
 * questions. (n3's store looks into every graph for each of them, and makes the terms anew.)
 *
 * @param quads each once; they are kept as they are
 */
export function indexQuads(quads: readonly Quad[]): Dataset {
  const indexes = new Map<Part, ReadonlyMap<string, readonly Quad[]>>();
  const withPart = (part: Part, term: Term): readonly Quad[] => {
    const index = indexes.get(part) ?? indexBy(part, quads);
    indexes.set(part, index);
    return index.get(term.value) ?? [];
  };
  return newDataset(quads, (pattern) => {
    const candidates = parts
      .flatMap((part) => (pattern[part] ? [withPart(part, pattern[part])] : []))
      .reduce((best, other) => (other.length < best.length ? other : best), quads);
    return candidates.filter((quad) => fits(quad, pattern));
  });
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

function newDataset(quads: readonly Quad[], find: (pattern: Pattern) => readonly Quad[]): Dataset {
  const match: Dataset['match'] = (subject, predicate, object, graph) => {
    const found = find({ subject, predicate, object, graph });
    return newDataset(found, (pattern) => found.filter((quad) => fits(quad, pattern)));
  };
  return {
    size: quads.length,
    has: ({ subject, predicate, object, graph }) =>
      find({ subject, predicate, object, graph }).length > 0,
    match,
    [Symbol.iterator]: () => quads[Symbol.iterator](),
  };
}

function fits(quad: Quad, pattern: Pattern): boolean {
  return parts.every((part) => pattern[part]?.equals(quad[part]) ?? true);
}
