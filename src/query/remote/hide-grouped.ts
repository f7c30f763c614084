import type { Group, Operation, Variable } from '../syntax/algebra.ts';
import { renameVariables } from './map-terms.ts';

/**
 * What is grouped under other names, where SELECT gives a result the name of a variable of the pattern. After grouping that is
 * out of scope (SPARQL 1.1 Query §18.2.4.1), so that its name is free; RDF4J refuses it all the same. A copy.
 */
export function hideGrouped(operation: Operation): Operation {
  return walk(operation, []) as Operation;
}

/** @param results the names that are given to what comes out */
function walk(part: unknown, results: readonly string[]): unknown {
  if (typeof part !== 'object' || part === null || 'termType' in part) return part;
  if (Array.isArray(part)) return part.map((item) => walk(item, results));
  const { type } = part as { readonly type?: string };
  const [seen, below] =
    type === 'group'
      ? [withoutNames(part as Group, results), []]
      : [part, type === 'project' ? [] : [...results, ...resultOf(part)]];
  return Object.fromEntries(Object.entries(seen).map(([key, inner]) => [key, walk(inner, below)]));
}

function resultOf(part: object): readonly string[] {
  const { type, variable } = part as { readonly type?: string; readonly variable?: Variable };
  return type === 'extend' && variable ? [variable.value] : [];
}

function withoutNames(group: Group, results: readonly string[]): Group {
  const kept = group.variables.map(({ value }) => value);
  const taken = new Set(results.filter((name) => !kept.includes(name)));
  // No query can write a name that begins with a space.
  return renameVariables(group, (name) => (taken.has(name) ? ` grouped ${name}` : name));
}
