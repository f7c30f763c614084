import { terms } from '../../rdf/terms.ts';
import type { Operation } from '../syntax/algebra.ts';
import { mapTerms } from './map-terms.ts';

/**
 * Patterns with variables in the place of blank nodes, which mean the same there: a label may stand in one group of a query
 * alone (SPARQL 1.1 Query §4.1.4), and what is written several times would break that. A copy.
 */
export function withoutLabels(operation: Operation): Operation {
  return mapTerms(operation, (term) =>
    term.termType === 'BlankNode' ? terms.variable(` ${term.value}`) : term,
  );
}
