import { fillInNamedGraphs, replaceEmptyGraphPattern } from './empty-graph-patterns.ts';
import type { SpellLanguage } from '../index/language-tags.ts';
import { isService, visit } from '../syntax/tree/walk-tree.ts';

/** Keeps from Comunica what it gets wrong. Changes the tree. */
export function adjustTree(tree: object, spellLanguage: SpellLanguage): void {
  visit(
    tree,
    (node) => {
      replaceEmptyGraphPattern(node);
      // Comunica's REDUCED takes terms of the same value for one. Every row, as often as it comes, is as right.
      if (node['reduced'] === true) delete node['reduced'];
    },
    isService,
  );
  // It compares the letters of language tags.
  visit(tree, (node) => {
    const { type, subType, langOrIri } = node;
    if (type !== 'term' || subType !== 'literal' || typeof langOrIri !== 'string') return;
    node['langOrIri'] = spellLanguage(String(node['value']), langOrIri);
  });
}

/** Changes the algebra of a query to what Comunica evaluates as it should. */
export function adjustOperation(operation: object, namedGraphs: readonly string[]): void {
  visit(
    operation,
    (node) => {
      fillInNamedGraphs(node, namedGraphs);
    },
    isService,
  );
}
