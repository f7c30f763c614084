import { terms, type NamedNode } from '../../rdf/terms.ts';

/**
 * How a store can be asked for a blank node by the name that the snapshot has for it, whatever the store calls it: for each there is
 * a statement with that name, in a graph that no file and no query has.
 */
export const blankNodes = {
  graph: terms.namedNode('urn:styrkedata:blank-nodes'),
  names: terms.namedNode('urn:styrkedata:names'),
} as const;

const prefix = 'urn:styrkedata:blank-node:';

/** The IRI that stands for the name of a blank node. */
export function nameIri(label: string): NamedNode {
  return terms.namedNode(prefix + encodeURIComponent(label));
}

/** The name of a blank node that an IRI stands for. */
export function labelOf(iri: string): string {
  return decodeURIComponent(iri.slice(prefix.length));
}
