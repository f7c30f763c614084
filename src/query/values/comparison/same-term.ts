import { isSameLanguage } from '../strings/language-tags.ts';
import type { LanguageValue, Value } from '../value/value.ts';
import { datatypeOf, isLiteral, lexicalOf } from '../terms/term-of.ts';

/** Whether two values are of the same RDF term (SPARQL 1.1 Query §17.4.1.8). Language tags are the same in any case (RDF 1.1 Concepts §3.3). */
export function isSameTerm(left: Value, right: Value): boolean {
  if (left === right) return true;
  switch (left.kind) {
    case 'iri':
      return right.kind === 'iri' && left.iri === right.iri;
    case 'blank':
      return right.kind === 'blank' && left.label === right.label;
    case 'language':
      return right.kind === 'language' && isSameText(left, right);
    case 'triple':
      return (
        right.kind === 'triple' &&
        isSameTerm(left.subject, right.subject) &&
        isSameTerm(left.predicate, right.predicate) &&
        isSameTerm(left.object, right.object)
      );
    case 'string':
    case 'boolean':
    case 'integer':
    case 'decimal':
    case 'float':
    case 'double':
    case 'dateTime':
    case 'duration':
    case 'other':
      return (
        isLiteral(right) &&
        right.kind === left.kind &&
        lexicalOf(left) === lexicalOf(right) &&
        datatypeOf(left).value === datatypeOf(right).value
      );
  }
}

/** Whether two texts with a language are the same. */
export function isSameText(left: LanguageValue, right: LanguageValue): boolean {
  return (
    left.text === right.text &&
    left.direction === right.direction &&
    isSameLanguage(left.language, right.language)
  );
}
