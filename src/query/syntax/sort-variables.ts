import { startOf, visit } from './tree/walk-tree.ts';

/** The parser puts the variables of SELECT * in alphabetical order; people read them in the query's. */
export function sortVariables(operation: object, tree: object): void {
  const projection = findProjection(operation);
  const places = firstPlaces(tree);
  projection?.sort((a, b) => (places.get(a.value) ?? 0) - (places.get(b.value) ?? 0));
}

/** The variables of the outermost SELECT, under what orders and cuts its rows. */
function findProjection(operation: object): { readonly value: string }[] | undefined {
  if ('type' in operation && operation.type === 'project' && 'variables' in operation) {
    return operation.variables as { readonly value: string }[];
  }
  const input = 'input' in operation ? operation.input : undefined;
  return typeof input === 'object' && input ? findProjection(input) : undefined;
}

/** Where each variable first stands in the query, from 0. */
function firstPlaces(tree: object): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  visit(tree, (node) => {
    const { type, subType, value } = node;
    if (type !== 'term' || subType !== 'variable' || typeof value !== 'string') return;
    places.set(value, Math.min(places.get(value) ?? Infinity, startOf(node)));
  });
  return places;
}
