import { createHash } from 'node:crypto';
import { nameBlankNodes } from '../rdf/blank-nodes/blank-node-names.ts';
import { distinct } from '../rdf/dataset.ts';
import { quadToNQuads } from '../rdf/n-quads.ts';
import { hasBlankNode, withLabels } from '../rdf/quad-terms.ts';
import type { Quad } from '../rdf/terms.ts';

export interface Canonical {
  /** The same statements, each once, sorted, with blank nodes named by what they hold. */
  readonly quads: readonly Quad[];
  /** The hash of what may be kept: the same content has the same version, wherever and whenever it was read. */
  readonly version: string;
  /** The hash of all. */
  readonly fingerprint: string;
}

/** Statements by whether they may be kept for ever. */
export interface ByKeeping {
  readonly kept: readonly Quad[];
  /** What tells of persons, who may be forgotten: no version counts it. */
  readonly forgettable: readonly Quad[];
}

/**
 * Gives blank nodes names that depend on content alone (RDFC-1.0 §4), sorts, and hashes. What is forgettable
 * changes no name in what is kept.
 *
 * Statements without blank nodes do not take part in the naming, so only the others are handed to the
 * algorithm, which is slow. Nodes that it cannot tell apart in reasonable time keep the names that reading
 * order gave them: the same files still give the same version.
 */
export async function canonicalise({ kept, forgettable }: ByKeeping): Promise<Canonical> {
  const names = await namesIn(kept);
  const others = forgettable.length === 0 ? names : await namesIn(forgettable);
  const rename = (label: string): string => {
    const other = others.get(label);
    return names.get(label) ?? (other === undefined ? label : `p${other}`);
  };
  const lasting = byLine(kept, rename);
  const lines = [...lasting.keys()].sort();
  const version = hashOf(lines);
  // Most data tells of nobody: a million lines are not sorted twice for that.
  if (forgettable.length === 0)
    return { quads: inOrder(lines, lasting), version, fingerprint: version };
  const all = new Map([...byLine(forgettable, rename), ...lasting]);
  const allLines = [...all.keys()].sort();
  return { quads: inOrder(allLines, all), version, fingerprint: hashOf(allLines) };
}

function inOrder(lines: readonly string[], quads: ReadonlyMap<string, Quad>): Quad[] {
  return lines.flatMap((line) => quads.get(line) ?? []);
}

async function namesIn(quads: readonly Quad[]): Promise<ReadonlyMap<string, string>> {
  return (await nameBlankNodes(distinct(quads.filter(hasBlankNode)))).names;
}

/** Statements by their lines of N-Quads. */
function byLine(
  quads: readonly Quad[],
  rename: (label: string) => string,
): ReadonlyMap<string, Quad> {
  const lines = new Map<string, Quad>();
  for (const quad of quads) {
    const named = hasBlankNode(quad) ? withLabels(quad, rename) : quad;
    lines.set(quadToNQuads(named), named);
  }
  return lines;
}

/** The hash of statements as sorted lines of canonical N-Quads. */
export function hashOf(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line);
  return hash.digest('hex').slice(0, 32);
}
