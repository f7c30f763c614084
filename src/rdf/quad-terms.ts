import type { BaseQuad } from '@rdfjs/types';
import { terms, type BlankNode, type Quad, type Term } from './terms.ts';

/** A statement's terms, with those of the triples that it quotes (RDF 1.2 §3.1). */
export function termsOf({ subject, predicate, object, graph }: BaseQuad): readonly Term[] {
  const objects = object.termType === 'Quad' ? termsOf(object) : [object];
  return [subject, predicate, ...objects, graph];
}

/** The labels of the blank nodes that a statement mentions. */
export function blankNodesOf(quad: BaseQuad): readonly string[] {
  return termsOf(quad).flatMap(({ termType, value }) => (termType === 'BlankNode' ? [value] : []));
}

/** Whether a statement mentions a blank node. It is asked of every statement, so it makes nothing. */
export function hasBlankNode({ subject, object, graph }: BaseQuad): boolean {
  const isIn = object.termType === 'Quad' ? hasBlankNode(object) : object.termType === 'BlankNode';
  return isIn || subject.termType === 'BlankNode' || graph.termType === 'BlankNode';
}

/** A statement with its blank nodes called otherwise, in the triples that it quotes too. */
export function withLabels(
  { subject, predicate, object, graph }: Quad,
  labelFor: (label: string) => string,
): Quad {
  const rename = <T extends Term>(term: T): T | BlankNode =>
    term.termType === 'BlankNode' ? terms.blankNode(labelFor(term.value)) : term;
  const renamed = object.termType === 'Quad' ? withLabels(object, labelFor) : rename(object);
  return terms.quad(rename(subject), predicate, renamed, rename(graph));
}
