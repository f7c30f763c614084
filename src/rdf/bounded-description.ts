import type { Dataset } from './dataset.ts';
import { termKey } from './term-key.ts';
import { isBlank, type Quad, type Term } from './terms.ts';

/**
 * Concise bounded description of nodes (W3C submission CBD): their statements, and those of the blank nodes
 * that these lead to, at any depth. Each node is described once, so that blank nodes in a circle end it.
 *
 * @param isFollowed which statements lead on; those whose object is a blank node, unless told otherwise
 */
export function boundedDescription(
  nodes: readonly Term[],
  dataset: Dataset,
  isFollowed: (quad: Quad) => boolean = ({ object }) => isBlank(object),
): Quad[] {
  const described = new Map(nodes.map((node) => [termKey(node), node]));
  const quads: Quad[] = [];
  // A map that is walked while it grows is walked to its end.
  for (const subject of described.values()) {
    for (const quad of dataset.match(subject)) {
      quads.push(quad);
      if (isFollowed(quad)) described.set(termKey(quad.object), quad.object);
    }
  }
  return quads;
}
