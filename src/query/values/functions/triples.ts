import { booleanValue } from '../value/make-value.ts';
import { isLiteral } from '../terms/term-of.ts';
import type { Evaluated, TripleValue, Value } from '../value/value.ts';
import { unary, variadic, type FunctionTable, type SparqlFunction } from './function-table.ts';

/** Functions on triple terms (SPARQL 1.2 Query §17.4.6). */
export const tripleFunctions: FunctionTable = {
  triple: variadic(([subject, predicate, object]) => makeTriple(subject, predicate, object)),
  subject: part('subject'),
  predicate: part('predicate'),
  object: part('object'),
  istriple: unary(({ kind }) => booleanValue(kind === 'triple')),
};

function part(name: 'subject' | 'predicate' | 'object'): SparqlFunction {
  return unary((value) => (value.kind === 'triple' ? value[name] : undefined));
}

/** A triple term: its subject is an IRI or blank node, its predicate an IRI (RDF 1.2 Concepts §3.1); all else is an error. */
export function makeTriple(subject?: Value, predicate?: Value, object?: Value): Evaluated {
  if (!subject || !predicate || !object) return undefined;
  if (isLiteral(subject) || subject.kind === 'triple' || predicate.kind !== 'iri') return undefined;
  return { kind: 'triple', subject, predicate, object, term: undefined } satisfies TripleValue;
}
