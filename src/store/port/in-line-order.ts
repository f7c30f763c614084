import { termToNQuads } from '../../rdf/n-quads.ts';
import type { Quad } from '../../rdf/terms.ts';

/** Statements in the order of their lines of canonical N-Quads, as a snapshot has them. */
export function inLineOrder(quads: readonly Quad[]): Quad[] {
  const lines = quads.map((quad) => ({ quad, terms: termsOf(quad) }));
  return lines.sort((one, other) => compare(one.terms, other.terms)).map(({ quad }) => quad);
}

function termsOf({ subject, predicate, object, graph }: Quad): readonly string[] {
  return [subject, predicate, object, graph].map((term) => `${termToNQuads(term)} `);
}

/** By code units, as texts are sorted everywhere here. */
function compare(some: readonly string[], others: readonly string[]): number {
  const at = some.findIndex((text, place) => text !== others[place]);
  return at < 0 ? 0 : (some[at] ?? '') < (others[at] ?? '') ? -1 : 1;
}
