import { toAlgebra12Builder } from '@traqula/algebra-sparql-1-2';
import { createAlgebraContext, type AlgebraIndir } from '@traqula/algebra-transformations-1-2';
import { IndirBuilder } from '@traqula/core';
import { terms } from '../../rdf/terms.ts';
import type { Operation, Variable } from './algebra.ts';
import type { SyntaxTree } from './sparql-parser.ts';
import { addInScope } from './tree/in-scope.ts';

type FreshVariable = AlgebraIndir<'generateFreshVar', Variable, []>;
type InScope = AlgebraIndir<'inScopeVariables', Set<string>, [unknown]>;

const inScope: InScope = {
  name: 'inScopeVariables',
  fun: () => (_, part) => {
    const scope = new Set<string>();
    addInScope(part, scope);
    return scope;
  },
};

/**
 * The translation of a syntax tree to SPARQL algebra (SPARQL 1.1 Query §18.2). To make one takes a while: make one and keep it.
 * The library starts anew with the names of its own variables in each sub-select, so that those of two paths may meet
 * in one name; here they are numbered throughout, and no query can write them.
 */
export function newTranslator(baseIRI: string): (tree: SyntaxTree) => Operation {
  let count = 0;
  const freshVariable: FreshVariable = {
    name: 'generateFreshVar',
    fun: () => () => {
      count += 1;
      return terms.variable(` ${count}`);
    },
  };
  const { translateQuery } = IndirBuilder.create(toAlgebra12Builder)
    .patchRule(freshVariable)
    .patchRule(inScope)
    .build();
  return (tree) =>
    // By their types, the library's operations are named by an enumeration; the names are those of `Operation`.
    translateQuery(
      createAlgebraContext({ dataFactory: terms, baseIRI }),
      tree,
      false,
      false,
    ) as unknown as Operation;
}
