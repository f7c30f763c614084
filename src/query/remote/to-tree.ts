import { toAst12Builder, type toAst } from '@traqula/algebra-sparql-1-2';
import { createAstContext, type AstIndir } from '@traqula/algebra-transformations-1-2';
import { IndirBuilder } from '@traqula/core';
import type { Operation } from '../syntax/algebra.ts';
import { visit } from '../syntax/tree/walk-tree.ts';

type ContainsVariable = AstIndir<'objectContainsVariable', boolean, [unknown, readonly string[]]>;

/** The library stumbles over UNDEF in a FILTER, where it looks for variables. */
const containsVariable: ContainsVariable = {
  name: 'objectContainsVariable',
  fun: () => (_, part, names) => {
    let isFound = false;
    if (typeof part === 'object' && part !== null)
      visit(part, ({ type, subType, value }) => {
        isFound ||= type === 'term' && subType === 'variable' && names.includes(String(value));
      });
    return isFound;
  },
};

const translator = IndirBuilder.create(toAst12Builder).patchRule(containsVariable).build();

/** Algebra as a syntax tree, in the library's words. */
export function toTree(operation: Operation): ReturnType<typeof toAst> {
  const asked = operation as unknown as Parameters<typeof toAst>[0];
  return translator.algToSparql(createAstContext(), asked);
}
