import type { Node } from './walk-tree.ts';

/**
 * Adds the variables that are in scope after a part of a syntax tree (SPARQL 1.1 Query §18.2.1): of a sub-select those that it
 * projects, and no others. The library adds what one groups by or lists in VALUES, and forgets a VALUES without rows.
 */
export function addInScope(part: unknown, scope: Set<string>): void {
  const waiting: unknown[] = [part];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    const node = next as Node;
    if (node['type'] === 'term' && node['subType'] === 'variable') scope.add(String(node['value']));
    else waiting.push(...partsInScope(node));
  }
}

/** The parts of a node whose variables are in scope after it. */
function partsInScope(node: Node): readonly unknown[] {
  const { type, subType } = node;
  if (type === 'query') return projected(node);
  if (type === 'pattern') {
    if (subType === 'filter' || subType === 'minus') return [];
    if (subType === 'bind') return [node['variable']];
    if (subType === 'values') return [node['variables']];
  }
  return Object.entries(node).flatMap(([key, value]) => (key === 'loc' ? [] : [value]));
}

function projected({ variables, where, values }: Node): readonly unknown[] {
  const listed = Array.isArray(variables) ? (variables as readonly Node[]) : [];
  if (listed.some(({ type }) => type === 'wildcard')) return [where, values];
  return listed.map((each) => each['variable'] ?? each);
}
