import { terms } from '../../../rdf/terms.ts';
import { iriValue, booleanValue, languageValue, stringValue } from '../value/make-value.ts';
import { datatypeOf, isLiteral, lexicalOf } from '../terms/term-of.ts';
import { valueOf } from '../terms/value-of.ts';
import { isNumeric } from '../numbers/promote.ts';
import { isAbsoluteIri } from '../../../rdf/iris/iri.ts';
import { resolveIri } from '../../../rdf/iris/resolve-iri.ts';
import type { QueryContext } from './query-context.ts';
import type { Evaluated, Value } from '../value/value.ts';
import { binary, nullary, unary, variadic, type FunctionTable } from './function-table.ts';

/** Functions on RDF terms (SPARQL 1.1 Query §17.4.2, SPARQL 1.2 Query §17.4.2). */
export const termFunctions: FunctionTable = {
  isiri: unary(({ kind }) => booleanValue(kind === 'iri')),
  isuri: unary(({ kind }) => booleanValue(kind === 'iri')),
  isblank: unary(({ kind }) => booleanValue(kind === 'blank')),
  isliteral: unary((value) => booleanValue(isLiteral(value))),
  isnumeric: unary((value) => booleanValue(isNumeric(value))),
  str: unary(str),
  lang: unary((value) => (isLiteral(value) ? stringValue(languageIn(value)) : undefined)),
  langdir: unary((value) => (isLiteral(value) ? stringValue(directionIn(value)) : undefined)),
  haslang: unary(({ kind }) => booleanValue(kind === 'language')),
  haslangdir: unary((value) => booleanValue(directionIn(value) !== '')),
  datatype: unary((value) => (isLiteral(value) ? iriValue(datatypeOf(value).value) : undefined)),
  iri: unary(iri),
  uri: unary(iri),
  strdt: binary(strDt),
  strlang: binary((text, tag) => withLanguage(text, tag)),
  strlangdir: variadic(([text, tag, direction]) =>
    direction?.kind === 'string' ? withLanguage(text, tag, direction.text) : undefined,
  ),
  uuid: nullary((query) => iriValue(`urn:uuid:${query.uuid()}`)),
  struuid: nullary((query) => stringValue(query.uuid())),
};

/** The text of an IRI or the lexical form of a literal (§17.4.2.5). */
function str(value: Value, query: QueryContext): Evaluated {
  if (value.kind === 'string') return value;
  if (value.kind === 'iri') return stringValue(value.iri);
  if (!isLiteral(value)) return undefined;
  const text = lexicalOf(value);
  if (!value.term) query.chars(text.length);
  return stringValue(text);
}

/** Empty for none. */
function languageIn(value: Value): string {
  return value.kind === 'language' ? value.language : '';
}

function directionIn(value: Value): string {
  return (value.kind === 'language' && value.direction) || '';
}

/** An IRI, resolved against the base; an error where that gives none (§17.4.2.8). */
function iri(value: Value, query: QueryContext): Evaluated {
  if (value.kind === 'iri') return value;
  if (value.kind !== 'string') return undefined;
  const resolved = resolveIri(value.text, query.baseIri);
  if (!isAbsoluteIri(resolved)) return undefined;
  query.chars(resolved.length);
  return iriValue(resolved);
}

/** A literal of a datatype (§17.4.2.10). Those of texts with a language need one: STRLANG makes them. */
function strDt(text: Value, datatype: Value): Evaluated {
  if (text.kind !== 'string' || datatype.kind !== 'iri') return undefined;
  if (/#(?:dirL|l)angString$/.test(datatype.iri)) return undefined;
  return typedLiteral(text.text, datatype.iri);
}

/** The value of a literal as written: its lexical form stays, canonical or not. */
function typedLiteral(lexical: string, datatype: string): Value {
  return valueOf(terms.literal(lexical, terms.namedNode(datatype)));
}

const languageTag = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i;

/** A text with a language, and a direction where one is given (§17.4.2.11, SPARQL 1.2 STRLANGDIR). */
function withLanguage(text?: Value, tag?: Value, direction?: string): Evaluated {
  if (text?.kind !== 'string' || tag?.kind !== 'string') return undefined;
  if (!languageTag.test(tag.text)) return undefined;
  if (direction === undefined) return languageValue(text.text, tag.text);
  if (direction !== 'ltr' && direction !== 'rtl') return undefined;
  return languageValue(text.text, tag.text, direction);
}
