import { groupedBy, groupingsOf, isGrouped } from './ungrouped-variable.ts';
import { addInScope } from '../tree/in-scope.ts';
import { startOf, visit, type Node } from '../tree/walk-tree.ts';

/**
 * Variable that is given a value by AS though it may have one already (SPARQL 1.1 Query §18.2.1, §19.8 notes 12 and 13), or two
 * by one row of VALUES: a solution is a function of its variables (§18.1.8).
 */
export class ReboundVariable extends Error {
  readonly variable: string;
  readonly offset: number;

  constructor(variable: string, offset: number) {
    super(`?${variable} is given a value twice.`);
    this.variable = variable;
    this.offset = offset;
  }
}

/** The first of them in a query's syntax tree. */
export function findRebound(tree: object): ReboundVariable | undefined {
  const found: Node[] = [];
  visit(tree, (node) => {
    if (node['subType'] === 'values') found.push(...reboundByValues(node));
    if (node['solutionModifiers']) found.push(...reboundByGroup(node));
    if (node['subType'] === 'select') found.push(...reboundBySelect(node));
    if (Array.isArray(node['patterns']) && node['subType'] !== 'union') {
      found.push(...reboundByBind(node['patterns'] as readonly Node[]));
    }
  });
  return found
    .map((variable) => new ReboundVariable(nameOf(variable), startOf(variable)))
    .sort((one, other) => one.offset - other.offset)[0];
}

/** Of a grouped pattern, only what it is grouped by is in scope; of any other, all that it may bind. */
function reboundBySelect(query: Node): readonly Node[] {
  const { variables, where, values } = query;
  const named = (Array.isArray(variables) ? (variables as readonly Node[]) : []).flatMap(
    ({ variable }) => (variable ? [variable as Node] : []),
  );
  if (named.length === 0) return [];
  const scope = isGrouped(query) ? groupedBy(query) : new Set<string>();
  if (!isGrouped(query)) addInScope(where, scope);
  addInScope(values, scope);
  return named.filter((variable) => scope.has(nameOf(variable)));
}

function reboundByGroup(query: Node): readonly Node[] {
  const keys = groupingsOf(query);
  if (!keys.some(({ variable }) => variable)) return [];
  const scope = new Set<string>();
  addInScope(query['where'], scope);
  return keys.flatMap((key) => {
    const variable = key['variable'] as Node | undefined;
    const isRebound = variable !== undefined && scope.has(nameOf(variable));
    scope.add(nameOf(variable ?? key));
    return isRebound ? [variable] : [];
  });
}

function reboundByBind(patterns: readonly Node[]): readonly Node[] {
  if (!patterns.some(({ subType }) => subType === 'bind')) return [];
  const scope = new Set<string>();
  return patterns.flatMap((pattern) => {
    const variable = pattern['subType'] === 'bind' ? (pattern['variable'] as Node) : undefined;
    const isRebound = variable !== undefined && scope.has(nameOf(variable));
    addInScope(pattern, scope);
    return isRebound ? [variable] : [];
  });
}

function reboundByValues({ variables }: Node): readonly Node[] {
  const seen = new Set<string>();
  return (variables as readonly Node[]).filter((variable) => {
    const isRepeated = seen.has(nameOf(variable));
    seen.add(nameOf(variable));
    return isRepeated;
  });
}

function nameOf({ value }: Node): string {
  return String(value);
}
