import { createHash } from 'node:crypto';
import { canonize } from 'rdf-canonize';
import { distinct } from '../rdf/dataset.ts';
import { quadToNQuads } from '../rdf/n-quads.ts';
import { terms, type Quad, type Term } from '../rdf/terms.ts';

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
 * algorithm, which is slow.
 */
export async function canonicalise(quads: readonly Quad[]): Promise<Canonical> {
  const said = distinct(quads);
  const names = await canonicalNames(said.filter(hasBlankNode));
  const byLine = new Map<string, Quad>();
  for (const quad of said) {
    const named = hasBlankNode(quad) ? rename(quad, names) : quad;
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

/**
 * Blank nodes that are too many and too alike to tell apart in reasonable time (RDFC-1.0 §7.1) keep the
 * names that reading order gave them: the same files still give the same version.
 */
async function canonicalNames(quads: readonly Quad[]): Promise<ReadonlyMap<string, string>> {
  const canonicalIdMap = new Map<string, string>();
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', canonicalIdMap } as const;
  try {
    await canonize(quads, options);
    return canonicalIdMap;
  } catch {
    return new Map();
  }
}

function hasBlankNode({ subject, object, graph }: Quad): boolean {
  return [subject, object, graph].some(({ termType }) => termType === 'BlankNode');
}

function rename(
  { subject, predicate, object, graph }: Quad,
  names: ReadonlyMap<string, string>,
): Quad {
  const named = <T extends Term>(term: T): T =>
    term.termType === 'BlankNode'
      ? (terms.blankNode(names.get(term.value) ?? term.value) as T)
      : term;
  return terms.quad(named(subject), predicate, named(object), named(graph));
}
