import { termsOf } from '../rdf/quad-terms.ts';
import type { Quad } from '../rdf/terms.ts';

/** Where a blank node stands in the statements. */
export interface BlankNodeUse {
  readonly outgoing: readonly Quad[];
  readonly incoming: readonly Quad[];
  /** It names a graph or stands in a quoted triple, so it needs its label. */
  readonly isFixed: boolean;
}

/** Label → use. */
export type BlankNodes = ReadonlyMap<string, BlankNodeUse>;

/** Looks up how each blank node is used. */
export function blankNodesIn(quads: readonly Quad[]): BlankNodes {
  const uses = new Map<string, { outgoing: Quad[]; incoming: Quad[]; isFixed: boolean }>();
  const useOf = (label: string) => {
    const use = uses.get(label) ?? { outgoing: [], incoming: [], isFixed: false };
    uses.set(label, use);
    return use;
  };
  for (const quad of quads) {
    const { subject, object, graph } = quad;
    if (subject.termType === 'BlankNode') useOf(subject.value).outgoing.push(quad);
    if (object.termType === 'BlankNode') useOf(object.value).incoming.push(quad);
    if (graph.termType === 'BlankNode') useOf(graph.value).isFixed = true;
    if (object.termType !== 'Quad') continue;
    for (const term of termsOf(object)) {
      if (term.termType === 'BlankNode') useOf(term.value).isFixed = true;
    }
  }
  return uses;
}

/** Whether its statements can stand in the one place that points at it, without a label. */
export function isNestable({ outgoing, incoming, isFixed }: BlankNodeUse): boolean {
  const [reference, another] = incoming;
  if (!reference || another || isFixed) return false;
  return outgoing.every((quad) => quad.graph.equals(reference.graph));
}
