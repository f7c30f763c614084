import type { Quad } from '../rdf/terms.ts';
import { rdf } from '../rdf/vocabulary.ts';
import { isNestable, type BlankNodes } from './blank-nodes.ts';

/** RDF lists that a syntax can write as lists, losing nothing. */
export interface Lists {
  /** Statement whose object is a list → the `rdf:first` statements of its items. */
  readonly at: ReadonlyMap<Quad, readonly Quad[]>;
  /** Labels of the blank nodes that the lists are made of. */
  readonly cells: ReadonlySet<string>;
}

/** What a list hangs from must not be a list itself: lists within lists stay blank nodes. */
const cellPredicates: ReadonlySet<string> = new Set([
  rdf.first.value,
  rdf.rest.value,
  rdf.type.value,
]);

/**
 * Finds the well-formed lists: each cell is a blank node with one `rdf:first`, one `rdf:rest` and nothing else,
 * and only the cell before it points at it.
 *
 * @param accepts lets a syntax refuse a list at this place
 */
export function findLists(
  quads: readonly Quad[],
  blankNodes: BlankNodes,
  accepts: (reference: Quad) => boolean = () => true,
): Lists {
  const at = new Map<Quad, readonly Quad[]>();
  const cells = new Set<string>();
  for (const reference of quads) {
    if (cellPredicates.has(reference.predicate.value)) continue;
    const items = itemsAt(reference, blankNodes);
    if (!items || !accepts(reference)) continue;
    at.set(reference, items);
    for (const { subject } of items) cells.add(subject.value);
  }
  return { at, cells };
}

function itemsAt(reference: Quad, blankNodes: BlankNodes): readonly Quad[] | undefined {
  let { object } = reference;
  if (object.termType !== 'BlankNode' && object.termType !== 'NamedNode') return undefined;
  const items: Quad[] = [];
  // A cell is pointed at once, and the first one from outside, so the walk cannot go in a circle.
  while (object.termType === 'BlankNode') {
    const use = blankNodes.get(object.value);
    const [first, rest, more] = use?.outgoing ?? [];
    if (!use || !first || !rest || more || !isNestable(use)) return undefined;
    if (!first.predicate.equals(rdf.first) || !rest.predicate.equals(rdf.rest)) return undefined;
    items.push(first);
    object = rest.object;
  }
  return object.equals(rdf.nil) ? items : undefined;
}
