import { terms, type NamedNode } from './terms.ts';

/** A closed list of a vocabulary's terms: a misspelt one does not compile. */
export function vocabulary<const Name extends string>(
  namespace: string,
  names: readonly Name[],
): Readonly<Record<Name, NamedNode>> {
  const entries = names.map((name) => [name, terms.namedNode(namespace + name)] as const);
  return Object.fromEntries(entries) as Record<Name, NamedNode>;
}
