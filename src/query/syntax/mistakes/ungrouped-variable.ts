import { startOf, visit, type Node } from '../tree/walk-tree.ts';

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

/** SELECT * of what is grouped, which would be of variables that are not (SPARQL 1.2 Query §19.8 note 19). */
export class GroupedWildcard extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super('All variables are of what is grouped.');
    this.offset = offset;
  }
}

/** The first `*` in a query's syntax tree that stands where solutions are grouped. */
export function findGroupedWildcard(tree: object): GroupedWildcard | undefined {
  const found: number[] = [];
  visit(tree, (node) => {
    if (node['subType'] !== 'select' || !Array.isArray(node['variables'])) return;
    const [first] = node['variables'] as readonly Node[];
    if (first?.['type'] === 'wildcard' && isGrouped(node)) found.push(startOf(first));
  });
  return found.length > 0 ? new GroupedWildcard(Math.min(...found)) : undefined;
}

/** The first ungrouped variable in a query's syntax tree. */
export function findUngrouped(tree: object): UngroupedVariable | undefined {
  const found: UngroupedVariable[] = [];
  visit(tree, (node) => {
    if (node['subType'] !== 'select' || !Array.isArray(node['variables'])) return;
    if (!isGrouped(node)) return;
    const known = groupedBy(node);
    for (const each of node['variables'] as readonly Node[]) {
      const { expression, variable } = each;
      for (const used of plainVariables(expression ?? each)) {
        const name = String(used['value']);
        if (!known.has(name)) found.push(new UngroupedVariable(name, startOf(used)));
      }
      // What follows may use what AS has named.
      if (variable) known.add(String((variable as Node)['value']));
    }
  });
  return found.sort((one, other) => one.offset - other.offset)[0];
}

/** Whether a query groups its solutions: by GROUP BY, or by an aggregate alone (SPARQL 1.1 Query §18.2.4.1). */
export function isGrouped({ variables, solutionModifiers }: Node): boolean {
  const { group, having, order } = (solutionModifiers ?? {}) as Node;
  return Boolean(group) || [variables, having, order].some(hasAggregate);
}

/** Names of the variables in GROUP BY, those that it gives to expressions too. */
export function groupedBy(query: Node): Set<string> {
  const names = groupingsOf(query).flatMap((each) => {
    const named = (each['variable'] ?? each) as Node;
    return isVariable(named) ? [String(named['value'])] : [];
  });
  return new Set(names);
}

/** What stands in GROUP BY: variables and expressions, those with a name as its `variable`. */
export function groupingsOf({ solutionModifiers }: Node): readonly Node[] {
  const group = (solutionModifiers as { group?: { groupings?: readonly Node[] } } | undefined)
    ?.group;
  return group?.groupings ?? [];
}

/** Variables whose values an expression takes one by one: those in aggregates are taken together, those in patterns are theirs. */
function plainVariables(expression: unknown): readonly Node[] {
  const found: Node[] = [];
  visitExpression(
    expression,
    (node) => {
      if (isVariable(node)) found.push(node);
    },
    isAggregate,
  );
  return found;
}

function hasAggregate(part: unknown): boolean {
  let isFound = false;
  visitExpression(part, (each) => {
    isFound ||= isAggregate(each);
  });
  return isFound;
}

/** Shows what is in an expression, but not what is in the patterns of EXISTS. */
function visitExpression(
  expression: unknown,
  see: (node: Node) => void,
  isSkipped: (node: Node) => boolean = () => false,
): void {
  if (typeof expression !== 'object' || expression === null) return;
  // An expression with its AS is a pattern to the library, as BIND is.
  const isPattern = ({ type, subType }: Node): boolean => type === 'pattern' && subType !== 'bind';
  visit(expression, see, (node) => isPattern(node) || isSkipped(node));
}

function isAggregate({ subType }: Node): boolean {
  return subType === 'aggregate';
}

function isVariable({ type, subType }: Node): boolean {
  return type === 'term' && subType === 'variable';
}
