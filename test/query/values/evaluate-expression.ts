import type { Term } from '../../../src/rdf/terms.ts';
import { parseSparql } from '../../../src/query/syntax/sparql-parser.ts';
import { newTranslator } from '../../../src/query/syntax/to-algebra.ts';
import { wellKnownPrefixes } from '../../../src/rdf/prefixes.ts';
import { readDateTime } from '../../../src/query/values/dates/read-date-time.ts';
import type { Scope } from '../../../src/query/values/expressions/compiled.ts';
import { compileExpression } from '../../../src/query/values/expressions/compile-expression.ts';
import type { Expression } from '../../../src/query/values/expressions/expression.ts';
import type { QueryContext } from '../../../src/query/values/functions/query-context.ts';
import { termOf } from '../../../src/query/values/terms/term-of.ts';
import { valueOf } from '../../../src/query/values/terms/value-of.ts';

const baseIri = 'http://example.org/base/';
const translate = newTranslator(baseIri);
const prologue = Object.entries({
  ...wellKnownPrefixes,
  '': 'http://example.org/',
})
  .map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`)
  .join('\n');

/** An expression as the parser reads it. */
export function parseExpression(text: string): Expression {
  const query = `${prologue}\nSELECT ?x { BIND(${text} AS ?x) }`;
  const algebra = translate(parseSparql(query, baseIri));
  const extension = 'input' in algebra ? algebra.input : undefined;
  if (!extension || !('expression' in extension)) throw new Error(`No expression: ${text}`);
  return extension.expression;
}

/** The start of 2030 in Sweden. */
export const now = readDateTime('dateTime', '2030-01-01T00:00:00+01:00');

export function newQueryContext(mostCharacters = 1_000_000): QueryContext {
  let nodes = 0;
  if (!now) throw new Error('There is no such time.');
  return {
    baseIri,
    now: () => now,
    random: () => 0.25,
    uuid: () => '00000000-0000-4000-8000-000000000000',
    makeBlankNode: (label) => {
      nodes += 1;
      return { kind: 'blank', label: label ?? `made${nodes}`, term: undefined };
    },
    chars: (count) => {
      if (count > mostCharacters) throw new RangeError('Too many characters.');
    },
  };
}

/** What an expression gives, as in Turtle; `error` for an error, and what has no value. */
export function evaluate(
  text: string,
  variables: Readonly<Record<string, Term>> = {},
  query = newQueryContext(),
): string {
  const names = Object.keys(variables);
  const values = Object.values(variables).map(valueOf);
  const scope: Scope = {
    slotOf: (name) => (names.includes(name) ? names.indexOf(name) : undefined),
    exists: () => () => false,
    query,
  };
  const value = compileExpression(
    parseExpression(text),
    scope,
  )({ valueAt: (slot) => values[slot] });
  return value ? turtle(termOf(value)) : 'error';
}

/** A term as one would write it in a query, datatypes of XML Schema with their prefix. */
export function turtle(term: Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return `<${term.value}>`;
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Literal':
      return literal(term);
    case 'Quad':
      return `<<( ${[term.subject, term.predicate, term.object].map(turtle).join(' ')} )>>`;
    case 'Variable':
    case 'DefaultGraph':
      throw new Error(term.termType);
  }
}

function literal({ value, language, direction, datatype }: Extract<Term, { termType: 'Literal' }>) {
  const quoted = JSON.stringify(value);
  if (language !== '') return `${quoted}@${language}${direction ? `--${direction}` : ''}`;
  const type = datatype.value.replace(wellKnownPrefixes.xsd, 'xsd:');
  return type === 'xsd:string' ? quoted : `${quoted}^^${type}`;
}
