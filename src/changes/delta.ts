import { quadToNQuads } from '../rdf/n-quads.ts';
import type { Quad } from '../rdf/terms.ts';

/** What is to be taken out of some statements and put in to get others, sorted as canonical N-Quads are. */
export interface Delta {
  readonly removed: readonly Quad[];
  readonly added: readonly Quad[];
}

/**
 * The difference between two versions, statement by statement. It is exact: what is said of a version by its canonical
 * lines, without those that are removed and with those that are added, are the canonical lines of the other.
 *
 * @param before statements of a version, blank nodes called by their canonical names (RDFC-1.0) in it
 * @param after those of the other, blank nodes called by their names in that
 */
export function deltaOf(before: readonly Quad[], after: readonly Quad[]): Delta {
  const [earlier, later] = [byLine(before), byLine(after)];
  return { removed: surplus(earlier, later), added: surplus(later, earlier) };
}

function byLine(quads: readonly Quad[]): ReadonlyMap<string, Quad> {
  return new Map(quads.map((quad) => [quadToNQuads(quad), quad]));
}

function surplus(one: ReadonlyMap<string, Quad>, other: ReadonlyMap<string, Quad>): Quad[] {
  const lines = [...one.keys()].filter((line) => !other.has(line)).sort();
  return lines.flatMap((line) => one.get(line) ?? []);
}
