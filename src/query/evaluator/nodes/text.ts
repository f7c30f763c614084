import type { Quad, Term } from '../../../rdf/terms.ts';
import type { BoundAggregate, Expression, PropertyPath } from '../../syntax/algebra.ts';
import { isMade } from '../../syntax/tree/made-variables.ts';

/** A term as a query writes it, for EXPLAIN. */
export function termText(term: Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return `<${term.value}>`;
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Variable':
      return isMade(term.value) ? `#${term.value.trim()}` : `?${term.value}`;
    case 'Literal':
      return literalText(term);
    case 'Quad': {
      const { subject, predicate, object } = term as Quad;
      return `<<( ${[subject, predicate, object].map(termText).join(' ')} )>>`;
    }
    case 'DefaultGraph':
      return 'DEFAULT';
  }
}

function literalText({
  value,
  language,
  datatype,
}: Extract<Term, { termType: 'Literal' }>): string {
  const text = JSON.stringify(value);
  if (language !== '') return `${text}@${language}`;
  return datatype.value.endsWith('#string') ? text : `${text}^^<${datatype.value}>`;
}

export function expressionText(expression: Expression): string {
  switch (expression.subType) {
    case 'term':
      return termText(expression.term);
    case 'operator':
      return `${expression.operator}(${expression.args.map(expressionText).join(', ')})`;
    case 'named':
      return `<${expression.name.value}>(${expression.args.map(expressionText).join(', ')})`;
    case 'existence':
      return expression.not ? 'NOT EXISTS { … }' : 'EXISTS { … }';
    case 'aggregate':
      return `${expression.aggregator}(${expression.distinct ? 'distinct ' : ''}${expressionText(expression.expression)})`;
    case 'wildcard':
      return '*';
  }
}

/** An aggregate, and the variable that holds it. */
export function aggregateText(aggregate: BoundAggregate): string {
  return `${termText(aggregate.variable)} := ${expressionText(aggregate)}`;
}

const repeats = { ZeroOrMorePath: '*', OneOrMorePath: '+', ZeroOrOnePath: '?' } as const;

export function pathText(path: PropertyPath): string {
  switch (path.type) {
    case 'link':
      return `<${path.iri.value}>`;
    case 'inv':
      return `^${pathText(path.path)}`;
    case 'seq':
      return `(${path.input.map(pathText).join('/')})`;
    case 'alt':
      return `(${path.input.map(pathText).join('|')})`;
    case 'nps':
      return `!(${path.iris.map(({ value }) => `<${value}>`).join('|')})`;
    case 'ZeroOrMorePath':
    case 'OneOrMorePath':
    case 'ZeroOrOnePath':
      return `${pathText(path.path)}${repeats[path.type]}`;
  }
}
