import { terms } from '../../rdf/terms.ts';
import { fillInNamedGraphs, replaceEmptyGraphPattern } from './empty-graph-patterns.ts';
import type { SpellLanguage } from '../index/language-tags.ts';
import { isService, visit } from '../syntax/walk-tree.ts';

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
      // A function that nobody here knows fails for its expression, not for the whole query (SPARQL 1.1 Query §17.6).
      if (node['subType'] === 'named' && !isKnown(node['name'])) {
        Object.assign(node, { subType: 'term', term: unbound });
      }
    },
    isService,
  );
}

/** A variable that no query can write, so that it never has a value: an error in any expression. */
const unbound = terms.variable('unknown function');

const casts = [
  'boolean',
  'date',
  'dateTime',
  'dayTimeDuration',
  'decimal',
  'double',
  'duration',
  'float',
  'integer',
  'string',
  'time',
  'yearMonthDuration',
];

const knownFunctions: ReadonlySet<unknown> = new Set(
  casts.map((name) => `http://www.w3.org/2001/XMLSchema#${name}`),
);

function isKnown(name: unknown): boolean {
  return (
    typeof name === 'object' && name !== null && 'value' in name && knownFunctions.has(name.value)
  );
}
