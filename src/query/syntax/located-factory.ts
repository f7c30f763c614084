import { AstFactory } from '@traqula/rules-sparql-1-2';

type Location = Parameters<AstFactory['termNamed']>[0];

/**
 * The library's factory of syntax trees, with the places of all nodes in a query. It keeps the local part of a prefixed name
 * whole (SPARQL 1.1 Query §19.8, PN_LOCAL), which the library cuts at its first colon, and knows operators of two words however
 * these are apart.
 */
export function newLocatedFactory(query: string): AstFactory {
  const factory = new AstFactory();
  const termNamed = factory.termNamed.bind(factory) as (
    location: Location,
    value: string,
    prefix?: string,
  ) => ReturnType<AstFactory['termNamed']>;
  const keepingColons: typeof termNamed = (location, value, prefix) =>
    termNamed(location, prefix === undefined ? value : localPart(query, location, value), prefix);
  const operation = factory.expressionOperation.bind(factory);
  const patternOperation = factory.expressionPatternOperation.bind(factory);
  return Object.assign(factory, {
    termNamed: keepingColons,
    expressionOperation: ((operator, ...rest) =>
      operation(oneBlank(operator), ...rest)) satisfies typeof operation,
    expressionPatternOperation: ((operator, ...rest) =>
      patternOperation(oneBlank(operator), ...rest)) satisfies typeof patternOperation,
  });
}

function localPart(query: string, location: Location, known: string): string {
  if (!('start' in location && 'end' in location)) return known;
  const written = query.slice(location.start, location.end);
  return written.slice(written.indexOf(':') + 1);
}

/** NOT IN and NOT EXISTS with one blank, for whatever is between the words. */
function oneBlank(operator: string): string {
  return operator.replace(/^(not)[\s#](?:.*\s)?(in|exists)$/is, '$1 $2');
}
