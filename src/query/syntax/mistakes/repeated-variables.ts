import { visit, type Node } from '../tree/walk-tree.ts';

/**
 * The query with blanks for variables that SELECT has named before, in all its SELECTs. They make no difference (SPARQL 1.1 Query §18.2.4.4:
 * what is selected is a set), but to the library they are a mistake.
 */
export function withoutRepeated(query: string, tree: object): string {
  let short = query;
  visit(tree, ({ subType, variables }) => {
    if (subType !== 'select' || !Array.isArray(variables)) return;
    const known = new Set<unknown>();
    for (const { type, value, loc } of variables as readonly Node[]) {
      if (type !== 'term') continue;
      if (known.has(value)) short = blank(short, loc as Location);
      known.add(value);
    }
  });
  return short;
}

interface Location {
  readonly start: number;
  readonly end: number;
}

function blank(query: string, { start, end }: Location): string {
  return query.slice(0, start) + ' '.repeat(end - start) + query.slice(end);
}
