import { visit, type Node } from './walk-tree.ts';

/** Language tags as the query writes them: the parser puts them in lower case. Changes the tree. */
export function writeTags(tree: object, query: string): void {
  visit(tree, (node) => {
    const tag = writtenTag(node, query);
    if (tag !== undefined) node['langOrIri'] = tag;
  });
}

function writtenTag({ type, subType, langOrIri, loc }: Node, query: string): string | undefined {
  if (type !== 'term' || subType !== 'literal' || typeof langOrIri !== 'string') return undefined;
  if (typeof loc !== 'object' || !loc || !('start' in loc && 'end' in loc)) return undefined;
  const written = query.slice(Number(loc.start), Number(loc.end));
  return written.slice(written.lastIndexOf('@') + 1);
}
