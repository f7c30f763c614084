import { BlankNodeBindingsScoped } from '@comunica/utils-data-factory';
import DataFactory from '@rdfjs/data-model/Factory.js';
import type { BlankNode } from '../../rdf/terms.ts';

/** What Comunica calls a node that BNODE() makes. */
const madeLabel = /^BNODE_\d+$/;

/**
 * The factory of a query's own terms. A node that BNODE() makes stays one where an expression hands it on:
 * Comunica (5.2) gives such nodes another name in each solution, knows them by their class, and forgets the
 * class on the way through an expression, so that `BIND(BNODE() AS ?a) BIND(?a AS ?b)` would give two.
 */
export const queryTerms: DataFactory = Object.assign(new DataFactory(), {
  blankNode: (label?: string): BlankNode =>
    label !== undefined && madeLabel.test(label)
      ? (new BlankNodeBindingsScoped(label) as BlankNode)
      : new DataFactory().blankNode(label),
});
