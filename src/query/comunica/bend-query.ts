import { toAlgebra } from '@traqula/algebra-sparql-1-2';
import { terms } from '../../rdf/terms.ts';
import type { View } from '../index/query-data.ts';
import { sortWildcard, type ParsedQuery } from '../syntax/translate-query.ts';
import { adjustOperation, adjustTree } from './adjust-query.ts';
import { adjustGraphQuery } from './graph-query.ts';
import type { QuadOperation } from './quad-operation.ts';

/** A query as Comunica evaluates it right: in its kind of algebra, without what is known to go wrong there. Changes the tree. */
export function bendQuery({ tree, baseIri }: ParsedQuery, view: View): QuadOperation {
  adjustTree(tree, view.spellLanguage);
  const whole = toAlgebra(tree, {
    quads: true,
    blankToVariable: true,
    dataFactory: terms,
    baseIRI: baseIri,
  });
  const asked = 'default' in whole && 'named' in whole ? whole.input : whole;
  const operation = adjustGraphQuery(asked);
  adjustOperation(operation, view.names);
  sortWildcard(operation, tree);
  return operation;
}
