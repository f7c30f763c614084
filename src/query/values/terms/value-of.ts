import type { Literal, Quad, Term } from '../../../rdf/terms.ts';
import { xsd } from '../../../rdf/vocabulary.ts';
import { literalReaders } from './read-literal.ts';
import type { LanguageValue, TripleValue, Value } from '../value/value.ts';

/**
 * The value of an RDF term; it keeps the term. A literal that is ill-typed, or of a datatype that we do not know, is `other`.
 *
 * @throws an error for variables and the default graph, which are no RDF terms
 */
export function valueOf(term: Term): Value {
  switch (term.termType) {
    case 'NamedNode':
      return { kind: 'iri', iri: term.value, term };
    case 'BlankNode':
      return { kind: 'blank', label: term.value, term };
    case 'Literal':
      return literalValue(term);
    case 'Quad':
      return tripleOf(term as Quad);
    case 'Variable':
    case 'DefaultGraph':
      throw new Error(`A ${term.termType} has no value.`);
  }
}

function literalValue(term: Literal): Value {
  if (term.language !== '') return languageOf(term);
  const { value: lexical, datatype } = term;
  if (datatype.value === xsd.string.value) return { kind: 'string', text: lexical, term };
  const value = literalReaders.get(datatype.value)?.(lexical);
  if (!value) return { kind: 'other', lexical, datatype: datatype.value, term };
  return { ...value, term };
}

function languageOf(term: Literal): LanguageValue {
  const { value: text, language } = term;
  return { kind: 'language', text, language, direction: term.direction || undefined, term };
}

function tripleOf(term: Quad): TripleValue {
  const { subject, predicate, object } = term;
  return {
    kind: 'triple',
    subject: valueOf(subject),
    predicate: valueOf(predicate),
    object: valueOf(object),
    term,
  };
}
