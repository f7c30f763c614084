import type { Quad, Term } from '../rdf/terms.ts';
import { rdf } from '../rdf/vocabulary.ts';
import { blankNodesIn, type BlankNodes } from './blank-nodes.ts';
import { findLists, type Lists } from './lists.ts';
import { bySubject } from './order.ts';

/** Statements as JSON-LD sees them: nodes by `@id`, and values that are lists. */
export interface JsonLdGraph {
  /** `@id` → statements. The cells of lists are no nodes. */
  readonly nodes: ReadonlyMap<string, readonly Quad[]>;
  readonly blankNodes: BlankNodes;
  readonly lists: Lists;
}

/** Groups statements (in order, of one graph) into nodes. */
export function toJsonLdGraph(quads: readonly Quad[]): JsonLdGraph {
  const blankNodes = blankNodesIn(quads);
  const sole = onlyValues(quads);
  const lists = findLists(quads, blankNodes, (reference) => sole.has(reference));
  const nodes = new Map<string, readonly Quad[]>();
  for (const group of bySubject(quads)) {
    const subject = group[0]?.subject;
    if (subject && !lists.cells.has(subject.value)) nodes.set(idOf(subject), group);
  }
  return { nodes, blankNodes, lists };
}

/** The `@id` of a node. */
export function idOf(node: Term): string {
  return node.termType === 'BlankNode' ? `_:${node.value}` : node.value;
}

/** Whether a statement is said by `@type`, whose values are names and cannot be nodes. */
export function isType({ predicate, object }: Quad): boolean {
  return predicate.equals(rdf.type) && object.termType !== 'Literal';
}

/**
 * Lists that share a property with other values stay blank nodes: compacted with a term whose container is
 * `@list` a second list would replace the first, and jsonld-streaming-parser (5.0) forgets a term's type in
 * lists that stand in an array.
 */
function onlyValues(quads: readonly Quad[]): ReadonlySet<Quad> {
  const sharesProperty = (a: Quad, b: Quad | undefined) =>
    b !== undefined && a.subject.equals(b.subject) && a.predicate.equals(b.predicate);
  return new Set(
    quads.filter(
      (quad, index) =>
        !sharesProperty(quad, quads[index - 1]) && !sharesProperty(quad, quads[index + 1]),
    ),
  );
}
