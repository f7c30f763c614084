import { terms } from '../../rdf/terms.ts';
import type { Node } from '../syntax/tree/walk-tree.ts';

/**
 * `GRAPH ?g {}` asks for all named graphs, and `GRAPH <g> {}` whether one is there (SPARQL 1.1 Query
 * §18.5). In the algebra made for quads both are nothing at all. So the first becomes a VALUES clause,
 * filled in once the dataset is known, and the second a FILTER.
 */
export function replaceEmptyGraphPattern(node: Node): void {
  const { subType, name, patterns, loc } = node;
  if (subType !== 'graph' || !Array.isArray(patterns) || patterns.length > 0) return;
  if (!isVariable(name)) {
    Object.assign(node, isThere(name, loc));
    return;
  }
  const everyGraph = { type: 'term', subType: 'namedNode', value: everyNamedGraph, loc };
  Object.assign(node, {
    subType: 'values',
    variables: [name],
    values: [{ [name.value]: everyGraph }],
  });
}

/** Puts the graphs where `replaceEmptyGraphPattern` left their place. */
export function fillInNamedGraphs(node: Node, graphs: readonly string[]): void {
  const { type, bindings } = node;
  if (type !== 'values' || !Array.isArray(bindings)) return;
  const rows: readonly Readonly<Record<string, { readonly value: string }>>[] = bindings;
  node['bindings'] = rows.flatMap((row) => {
    const [[variable, term] = []] = Object.entries(row);
    if (variable === undefined || term?.value !== everyNamedGraph) return [row];
    return graphs.map((graph) => ({ [variable]: terms.namedNode(graph) }));
  });
}

const everyNamedGraph = 'urn:styrkedata:every-named-graph';

function isVariable(name: unknown): name is { readonly value: string } {
  return (
    typeof name === 'object' && name !== null && 'subType' in name && name.subType === 'variable'
  );
}

/** FILTER EXISTS { GRAPH name { ?any ?any ?any } }, with variables that no query can write. */
function isThere(name: unknown, loc: unknown): Node {
  const [subject, predicate, object] = ['any subject', 'any predicate', 'any object'].map(
    (value) => ({ type: 'term', subType: 'variable', value, loc }),
  );
  const triple = { type: 'triple', subject, predicate, object, annotations: [], loc };
  const anything = { type: 'pattern', subType: 'bgp', triples: [triple], loc };
  const graph = { type: 'pattern', subType: 'graph', name, patterns: [anything], loc };
  const group = { type: 'pattern', subType: 'group', patterns: [graph], loc };
  const expression = {
    type: 'expression',
    subType: 'patternOperation',
    operator: 'exists',
    args: group,
    loc,
  };
  return { subType: 'filter', expression };
}
