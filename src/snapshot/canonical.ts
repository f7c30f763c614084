import { createHash } from 'node:crypto';
import { nameBlankNodes } from '../rdf/blank-node-names.ts';
import { distinct } from '../rdf/dataset.ts';
import { quadToNQuads } from '../rdf/n-quads.ts';
import { hasBlankNode, withLabels } from '../rdf/quad-terms.ts';
import type { Quad } from '../rdf/terms.ts';

export interface Canonical {
  /** The same statements, each once, sorted, with blank nodes named by what they hold. */
  readonly quads: readonly Quad[];
  /** The hash of those statements: the same content has the same version, wherever and whenever it was read. */
  readonly version: string;
}

/**
 * Gives blank nodes names that depend on content alone (RDFC-1.0 §4), sorts, and hashes.
 *
 * Statements without blank nodes do not take part in the naming, so only the others are handed to the
 * algorithm, which is slow. Nodes that it cannot tell apart in reasonable time keep the names that reading
 * order gave them: the same files still give the same version.
 */
export async function canonicalise(quads: readonly Quad[]): Promise<Canonical> {
  const said = distinct(quads);
  const { names } = await nameBlankNodes(said.filter(hasBlankNode));
  const byLine = new Map<string, Quad>();
  for (const quad of said) {
    const named = hasBlankNode(quad)
      ? withLabels(quad, (label) => names.get(label) ?? label)
      : quad;
    byLine.set(quadToNQuads(named), named);
  }
  const lines = [...byLine.keys()].sort();
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line);
  return {
    quads: lines.flatMap((line) => byLine.get(line) ?? []),
    version: hash.digest('hex').slice(0, 32),
  };
}
