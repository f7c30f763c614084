import { startOf, visit, type Node } from './walk-tree.ts';

/** Variable in SELECT that is neither grouped by nor in an aggregate, though the query groups (SPARQL 1.1 §11.4). */
export class UngroupedVariable extends Error {
  readonly variable: string;
  readonly offset: number;

  constructor(variable: string, offset: number) {
    super(`?${variable} is not grouped.`);
    this.variable = variable;
    this.offset = offset;
  }
}

/** The first ungrouped variable in the syntax tree of a query that was read without such rules. */
export function findUngrouped(tree: object): UngroupedVariable | undefined {
  const found: UngroupedVariable[] = [];
  visit(tree, (node) => {
    if (node['subType'] !== 'select' || !Array.isArray(node['variables'])) return;
    const [projected, grouped] = [node['variables'] as Node[], groupedBy(node)];
    if (grouped.size === 0 && !projected.some(hasAggregate)) return;
    const ungrouped = projected.filter(
      (each) => each['subType'] === 'variable' && !grouped.has(each['value']),
    );
    found.push(
      ...ungrouped.map((each) => new UngroupedVariable(String(each['value']), startOf(each))),
    );
  });
  return found.sort((one, other) => one.offset - other.offset)[0];
}

/** Names of the variables in GROUP BY, those that it gives to expressions too. */
function groupedBy({ solutionModifiers }: Node): ReadonlySet<unknown> {
  const group = (solutionModifiers as { group?: { groupings?: readonly Node[] } } | undefined)
    ?.group;
  const names = (group?.groupings ?? []).map((each) => {
    const named = each['variable'] as Node | undefined;
    return named ? named['value'] : each['value'];
  });
  return new Set(names);
}

function hasAggregate(node: Node): boolean {
  let isFound = false;
  visit(node, (each) => {
    isFound ||= each['subType'] === 'aggregate';
  });
  return isFound;
}
