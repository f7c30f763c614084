import { terms, type Literal, type NamedNode, type Term } from '../../../rdf/terms.ts';
import { rdf, xsd } from '../../../rdf/vocabulary.ts';
import { durationText } from '../dates/durations.ts';
import { dateTimeText } from '../dates/write-date-time.ts';
import { decimalText } from '../decimals/decimal.ts';
import { floatingText } from '../numbers/floating-text.ts';
import type { LanguageValue, TripleValue, Value } from '../value/value.ts';

type LiteralValue = Exclude<Value, { kind: 'iri' | 'blank' | 'triple' }>;

/** The RDF term of a value: the one that it came from, or one with the canonical lexical form. */
export function termOf(value: Value): Term {
  if (value.term) return value.term;
  if (value.kind === 'iri') return terms.namedNode(value.iri);
  if (value.kind === 'blank') return terms.blankNode(value.label);
  if (value.kind === 'triple') return tripleTerm(value);
  if (value.kind === 'language') return languageLiteral(value);
  return terms.literal(lexicalOf(value), datatypeOf(value));
}

function tripleTerm({ subject, predicate, object }: TripleValue): Term {
  // By its type, a quad of RDF/JS takes fewer terms in its places than a triple term of RDF 1.2 may have.
  const [s, p, o] = [termOf(subject), termOf(predicate), termOf(object)] as const;
  return terms.quad(s, p, o);
}

function languageLiteral({ text, language, direction }: LanguageValue): Literal {
  return terms.literal(text, direction ? { language, direction } : language);
}

/** The lexical form of a literal's value, as it was written where it was. */
export function lexicalOf(value: LiteralValue): string {
  if (value.term?.termType === 'Literal') return value.term.value;
  switch (value.kind) {
    case 'string':
    case 'language':
      return value.text;
    case 'boolean':
    case 'integer':
      return String(value.value);
    case 'decimal':
      return decimalText(value.value);
    case 'float':
    case 'double':
      return floatingText(value);
    case 'duration':
      return durationText(value);
    case 'other':
      return value.lexical;
    case 'dateTime':
      return dateTimeText(value);
  }
}

/** The datatype IRI of a literal's value (SPARQL 1.1 Query §17.4.2.7). */
export function datatypeOf(value: LiteralValue): NamedNode {
  if (value.term?.termType === 'Literal') return value.term.datatype;
  if (value.kind === 'language') return value.direction ? rdf.dirLangString : rdf.langString;
  if (value.kind === 'duration' || value.kind === 'dateTime') return xsd[value.type];
  return value.kind === 'other' ? terms.namedNode(value.datatype) : xsd[value.kind];
}

/** Whether a value is that of a literal. */
export function isLiteral(value: Value): value is LiteralValue {
  return value.kind !== 'iri' && value.kind !== 'blank' && value.kind !== 'triple';
}
