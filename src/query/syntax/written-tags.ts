import { visit, type Node } from './tree/walk-tree.ts';

/** A text with its tag. Brackets around it are in its place too, and what stands in them. */
const tagged =
  /^(?:[\s(]|#[^\r\n]*)*(?:"""(?:"{0,2}(?:[^"\\]|\\.))*"""|'''(?:'{0,2}(?:[^'\\]|\\.))*'''|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(?:\s|#[^\r\n]*)*@([A-Za-z\d-]+)/s;

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
  return tagged.exec(query.slice(Number(loc.start), Number(loc.end)))?.[1];
}
