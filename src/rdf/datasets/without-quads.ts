import type { Dataset } from '../dataset.ts';
import type { Quad } from '../terms.ts';
import { FoundQuads } from './found-quads.ts';

/** A dataset read as if some of its quads were not there. */
export function withoutQuads(dataset: Dataset, isLeftOut: (quad: Quad) => boolean): Dataset {
  const rest = (quads: Iterable<Quad>): readonly Quad[] =>
    Array.from(quads).filter((quad) => !isLeftOut(quad));
  return {
    get size() {
      return rest(dataset).length;
    },
    has: (quad) => !isLeftOut(quad) && dataset.has(quad),
    match: (...wanted) => new FoundQuads(rest(dataset.match(...wanted))),
    [Symbol.iterator]: () => rest(dataset)[Symbol.iterator](),
  };
}
