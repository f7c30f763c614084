import type { NamedNode, Term } from '../../../rdf/terms.ts';
import type { Bindings, ShapeQuery } from './ask.ts';

/** A constraint that a query checks: sh:sparql of a shape, or a constraint component in SPARQL (SHACL §5, §6). */
export interface SparqlConstraint {
  readonly shape: Term;
  /** The node that a result names as its cause: the constraint, or the validator. */
  readonly source: Term;
  readonly component: NamedNode;
  readonly query: ShapeQuery;
  /** The values of the component's parameters, and `$currentShape` and `$shapesGraph`. */
  readonly bindings: Bindings;
  /** Words of the constraint, with `{$name}` where values stand. */
  readonly messages: readonly Term[];
  readonly isProperty: boolean;
}
