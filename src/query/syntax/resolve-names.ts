import { resolveIri } from '../../rdf/iris/resolve-iri.ts';
import type { SyntaxTree } from './sparql-parser.ts';
import { visit, type Node } from './tree/walk-tree.ts';

/**
 * Puts absolute IRIs where a query has relative ones and prefixed names (SPARQL 1.1 Query §4.1.1), which the library
 * for the algebra only puts together. Changes the tree. A name whose prefix is nowhere declared stays, to be told of.
 *
 * @returns the base that IRI() resolves against: that of the last BASE, or ours
 */
export function resolveNames(tree: SyntaxTree, baseIri: string): string {
  if (tree.type !== 'query') return baseIri;
  const prefixes = new Map<string, string>();
  let base = baseIri;
  for (const definition of tree.context) {
    if (definition.subType === 'version') continue;
    const { value } = definition.value;
    const iri = resolveIri(value, base);
    if (definition.subType === 'base') base = iri;
    else prefixes.set(definition.key, iri);
    Object.assign(definition.value, { value: iri });
  }
  visit(tree, (node) => {
    resolveName(node, prefixes, base);
  });
  return base;
}

function resolveName(node: Node, prefixes: ReadonlyMap<string, string>, base: string): void {
  const { type, subType, value, prefix } = node;
  if (type !== 'term' || subType !== 'namedNode' || typeof value !== 'string') return;
  if (typeof prefix !== 'string') {
    node['value'] = resolveIri(value, base);
    return;
  }
  const namespace = prefixes.get(prefix);
  if (namespace === undefined) return;
  node['value'] = namespace + withoutEscapes(value);
  delete node['prefix'];
}

/** Backslashes in the local part of a name only say that what follows is meant (SPARQL 1.1 Query §19.8, PN_LOCAL_ESC). */
export function withoutEscapes(local: string): string {
  return local.replace(/\\(.)/g, '$1');
}
