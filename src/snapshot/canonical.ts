import { nameBlankNodes } from '../rdf/blank-nodes/blank-node-names.ts';
import { distinct } from '../rdf/dataset.ts';
import { newLineHash, type LineHash } from '../rdf/datasets/line-hash.ts';
import { linesInOrder, type LineSyntax } from '../rdf/datasets/lines-in-order.ts';
import { termToNQuads } from '../rdf/n-quads.ts';
import { noteNumbers, numberRows, type NumberedRows } from '../rdf/datasets/number-rows.ts';
import { oncePerQuads } from '../rdf/datasets/once-per-quads.ts';
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
  // What is kept comes last: what is said twice counts as kept.
  const named = [...forgettable, ...kept].map((quad) =>
    hasBlankNode(quad) ? withLabels(quad, rename) : quad,
  );
  const { order, line } = linesInOrder(named, nQuads);
  const [lasting, all] = [newLineHash(), newLineHash()];
  for (const [place, index] of order.entries()) {
    const text = line(place);
    all.add(text);
    if (index >= forgettable.length) lasting.add(text);
  }
  const quads = Array.from(order, (index) => named[index] as Quad);
  noteOrder(quads, order, numberRows(named));
  return { quads, version: shortHash(lasting), fingerprint: shortHash(all) };
}

/** Lines of canonical N-Quads. The parts of a line end where they cannot go on, so that none begins with another. */
const nQuads: LineSyntax = {
  ofTerm: (term) => (term.termType === 'DefaultGraph' ? '' : `${termToNQuads(term)} `),
  ofTerms: (texts) => `${texts}.\n`,
};

/** The numbers of statements in another order. */
function noteOrder(
  quads: readonly Quad[],
  order: Uint32Array,
  { rows, terms }: NumberedRows,
): void {
  const ordered = new Uint32Array(4 * order.length);
  for (const [place, index] of order.entries())
    ordered.set(rows.subarray(4 * index, 4 * index + 4), 4 * place);
  noteNumbers(quads, { rows: ordered, terms });
}

async function namesIn(quads: readonly Quad[]): Promise<ReadonlyMap<string, string>> {
  return (await namesOf(quads.filter(hasBlankNode))).names;
}

/** Most changes are of files without blank nodes: then those of the others have the same names as before. */
const namesOf = oncePerQuads((quads) => nameBlankNodes(distinct(quads)));

/** The hash of statements as sorted lines of canonical N-Quads. */
export function hashOf(lines: readonly string[]): string {
  const hash = newLineHash();
  for (const line of lines) hash.add(line);
  return shortHash(hash);
}

function shortHash(hash: LineHash): string {
  return hash.finish().digest('hex').slice(0, 32);
}
