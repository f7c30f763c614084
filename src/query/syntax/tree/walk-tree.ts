export type Node = Record<string, unknown>;

/**
 * Shows each object of a syntax tree or of SPARQL algebra, without recursion: a query of a thousand
 * nested groups must not cost more stack here than it did to parse. Where a node begins and ends is no object of its own.
 */
export function visit(
  root: object,
  see: (node: Node) => void,
  isSkipped: (node: Node) => boolean = () => false,
): void {
  const waiting: object[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!Array.isArray(next)) {
      if (isSkipped(next as Node)) continue;
      see(next as Node);
    }
    for (const key in next) {
      const value = (next as Node)[key];
      if (typeof value === 'object' && value !== null && key !== 'loc') waiting.push(value);
    }
  }
}

/** A term or a pattern of algebra: there is no operation in it. */
export function isTerm(node: Node): boolean {
  return 'termType' in node;
}

/** A SERVICE clause, in the tree or in the algebra: what is in it is for another endpoint to understand. */
export function isService({ type, subType }: Node): boolean {
  return type === 'service' || (type === 'pattern' && subType === 'service');
}

/** Whether a SERVICE clause is in a part of the tree or of the algebra. */
export function hasService(part: object): boolean {
  let isFound = false;
  visit(
    part,
    (node) => {
      isFound ||= isService(node);
    },
    isTerm,
  );
  return isFound;
}

/** Where a node of the tree begins in the query. */
export function startOf({ loc }: Node): number {
  const start: unknown = typeof loc === 'object' && loc && 'start' in loc ? loc.start : 0;
  return typeof start === 'number' ? start : 0;
}
