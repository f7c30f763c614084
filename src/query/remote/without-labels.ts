import { terms, type Term } from '../../rdf/terms.ts';
import type { Operation } from '../syntax/algebra.ts';

/**
 * Patterns with variables in the place of blank nodes, which mean the same there: a label may stand in one group of a query
 * alone (SPARQL 1.1 Query §4.1.4), and what is written several times would break that. A copy.
 */
export function withoutLabels(operation: Operation): Operation {
  return copy(operation) as Operation;
}

function copy(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(copy);
  if ('termType' in part) return asVariable(part as Term);
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, copy(inner)]));
}

function asVariable(term: Term): Term {
  if (term.termType === 'BlankNode') return terms.variable(` ${term.value}`);
  if (term.termType !== 'Quad') return term;
  const [subject, predicate, object] = [term.subject, term.predicate, term.object].map(
    asVariable,
  ) as [typeof term.subject, typeof term.predicate, typeof term.object];
  return terms.quad(subject, predicate, object);
}
