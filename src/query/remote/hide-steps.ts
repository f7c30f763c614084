import { terms } from '../../rdf/terms.ts';
import type { Group, Operation } from '../syntax/algebra.ts';
import { isMade } from '../syntax/tree/made-variables.ts';
import { visit } from '../syntax/tree/walk-tree.ts';
import { mapTerms } from './map-terms.ts';

/**
 * Has COUNT(DISTINCT *) count the variables of the query alone: a store takes the steps of paths, which are written as variables,
 * for some of them. What is counted becomes a sub-select. A copy.
 */
export function hideSteps(operation: Operation): Operation {
  const copy = mapTerms(operation, (term) => term);
  visit(copy, (node) => {
    if (node['type'] !== 'group') return;
    const { input, aggregates, variables } = node as unknown as Group;
    const isAboutAll = aggregates.some(
      ({ distinct, expression }) => distinct && expression.subType === 'wildcard',
    );
    const names = isAboutAll ? namesIn(input) : [];
    if (!names.some(isMade)) return;
    const written = names.filter((name) => !isMade(name));
    const keys = variables.map(({ value }) => value);
    const kept = [...new Set([...written, ...keys])].map((name) => terms.variable(name));
    node['input'] = { type: 'project', input, variables: kept };
  });
  return copy;
}

/** All variables in it. One that is in no scope has no value outside, which counts for nothing. */
function namesIn(operation: Operation): readonly string[] {
  const names = new Set<string>();
  visit(operation, ({ termType, value }) => {
    if (termType === 'Variable') names.add(String(value));
  });
  return [...names].sort();
}
