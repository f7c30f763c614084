import type { Quad } from '../rdf/terms.ts';
import { idOf, isType, type JsonLdGraph } from './json-ld-graph.ts';

/** Which nodes stand inside which. */
export interface Embedding {
  /** `@id` of an embedded node → the statement at whose object it stands. */
  readonly places: ReadonlyMap<string, Quad>;
  /** The other nodes, except the topic. */
  readonly others: readonly string[];
}

/** Deeper nesting is hard to read, and without end it would exhaust the stack; below this there are references. */
const maxDepth = 10;

/**
 * Places everything that can be reached from the topic where it is first pointed at, nearest first.
 * The rest stands beside the topic, with its blank nodes inside where there is one place for them.
 */
export function embed(graph: JsonLdGraph, topic: string): Embedding {
  const places = new Map<string, Quad>();
  const settled = new Set([topic]);
  const settle = (root: string, mayEmbed: (id: string) => boolean) => {
    const queue = [{ id: root, depth: 0 }];
    for (const { id, depth } of queue) {
      for (const quad of depth < maxDepth ? referencesOf(graph, id) : []) {
        const target = idOf(quad.object);
        if (settled.has(target) || !graph.nodes.has(target) || !mayEmbed(target)) continue;
        settled.add(target);
        places.set(target, quad);
        queue.push({ id: target, depth: depth + 1 });
      }
    }
  };
  settle(topic, () => true);
  const others: string[] = [];
  for (const id of inOrderOfRest(graph)) {
    if (settled.has(id)) continue;
    settled.add(id);
    others.push(id);
    settle(id, isBlank);
  }
  return { places, others };
}

/** Whether a blank node needs no label, because what points at it holds it, or nothing points at it. */
export function isAnonymous(
  id: string,
  { blankNodes }: JsonLdGraph,
  places: Embedding['places'],
): boolean {
  const use = blankNodes.get(id.slice(2));
  return isBlank(id) && use?.incoming.length === (places.has(id) ? 1 : 0);
}

/** The statements that point at other nodes, those within lists included. */
function referencesOf({ nodes, lists }: JsonLdGraph, id: string): readonly Quad[] {
  return (nodes.get(id) ?? [])
    .flatMap((quad) => lists.at.get(quad) ?? [quad])
    .filter((quad) => quad.object.termType !== 'Literal' && !isType(quad));
}

/** Named nodes first, then blank nodes that nothing points at, so that they hold the ones they point at. */
function inOrderOfRest({ nodes, blankNodes }: JsonLdGraph): readonly string[] {
  const rank = (id: string) => {
    if (!isBlank(id)) return 0;
    return blankNodes.get(id.slice(2))?.incoming.length === 0 ? 1 : 2;
  };
  return [...nodes.keys()].sort((a, b) => rank(a) - rank(b));
}

function isBlank(id: string): boolean {
  return id.startsWith('_:');
}
