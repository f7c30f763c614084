import { entryOf } from '../rdf/entry-of.ts';
import type { Quad } from '../rdf/terms.ts';
import { expandedNode, type ExpandedNode } from './expanded.ts';
import { toJsonLdGraph } from './json-ld-graph.ts';
import { inOrder } from './order.ts';
import { printNodes } from './print-nodes.ts';
import { findBeyondRdf11, withWritableLabels } from './writable.ts';
import { impossible, written, type Serialisation } from './writer.ts';

/** Statements in their graphs as JSON-LD in expanded form (JSON-LD 1.1 §9.4): documents say theirs without graphs. */
export function writeJsonLdDataset(quads: Iterable<Quad>): Serialisation {
  const ordered = withWritableLabels(inOrder(quads));
  const beyond = findBeyondRdf11(ordered);
  if (beyond) return impossible(beyond);
  const graphs = new Map<string, Quad[]>();
  for (const quad of ordered) entryOf(graphs, quad.graph.value, (): Quad[] => []).push(quad);
  const nodes = [...graphs].flatMap(([name, said]): readonly ExpandedNode[] =>
    name === '' ? nodesIn(said) : [{ '@id': name, '@graph': nodesIn(said) }],
  );
  return written(printNodes(nodes));
}

function nodesIn(quads: readonly Quad[]): readonly ExpandedNode[] {
  const graph = toJsonLdGraph(quads);
  return [...graph.nodes.keys()].map((id) => ({
    '@id': id,
    ...expandedNode(id, graph, new Map()),
  }));
}
