import { quadToNQuads } from '../../rdf/n-quads.ts';
import { hasBlankNode, withLabels } from '../../rdf/quad-terms.ts';
import type { Quad } from '../../rdf/terms.ts';
import { ownGraphs } from '../../site/graph-paths.ts';
import { canonicalise } from '../../snapshot/canonical.ts';
import { readStatements, type ReadFile, type Statements } from './read-version.ts';

/** What came of comparing a file with its version. */
export type Verification =
  | Exclude<Statements, { outcome: 'read' }>
  /** Its statements are those that the version is the hash of. */
  | { readonly outcome: 'equal'; readonly version: string; readonly statements: number }
  | {
      readonly outcome: 'different';
      readonly version: string;
      readonly expected: string;
      readonly statements: number;
    }
  /** Nobody said which version it should be. */
  | { readonly outcome: 'unclaimed'; readonly version: string; readonly statements: number };

/**
 * Counts the version of what a file says, and compares it with the one that it should be.
 *
 * @param expected the version that it should be; the one that the file itself names, unless given
 */
export async function verifyVersion(file: ReadFile, expected?: string): Promise<Verification> {
  const read = await readStatements(file);
  if (read.outcome !== 'read') return read;
  const { version, quads } = await canonicalise({ kept: read.quads, forgettable: [] });
  const statements = quads.length;
  const wanted = expected ?? read.claim;
  if (wanted === undefined) return { outcome: 'unclaimed', version, statements };
  if (wanted !== version) return { outcome: 'different', version, expected: wanted, statements };
  return { outcome: 'equal', version, statements };
}

/** What came of comparing a document with a version that it should be a part of. */
export type Containment =
  | Exclude<Statements, { outcome: 'read' }>
  | {
      readonly outcome: 'compared';
      /** The statements of the document that stand in graphs of files. */
      readonly statements: number;
      /** Those of them that the version does not have, as N-Quads. */
      readonly missing: readonly string[];
    };

/**
 * Whether all that a document says of the data stands in a version, graph by graph. Blank nodes count alike: a
 * document has only some of what tells them apart.
 */
export async function verifyDocument(document: ReadFile, version: ReadFile): Promise<Containment> {
  const whole = await readStatements(version);
  if (whole.outcome !== 'read') return whole;
  const read = await readStatements(document);
  if (read.outcome !== 'read') return read;
  const there = new Set(whole.quads.map(alike));
  const lines = new Set(read.quads.filter(isOfFiles).map(alike));
  return {
    outcome: 'compared',
    statements: lines.size,
    missing: [...lines].filter((line) => !there.has(line)).sort(),
  };
}

/** Whether a statement is in a graph of a file: what a document says of itself is in none, what the site says in its own. */
function isOfFiles({ graph: { termType, value } }: Quad): boolean {
  return termType === 'NamedNode' && !ownGraphs.some((path) => value.endsWith(`/${path}`));
}

function alike(quad: Quad): string {
  return quadToNQuads(hasBlankNode(quad) ? withLabels(quad, () => 'b') : quad);
}
