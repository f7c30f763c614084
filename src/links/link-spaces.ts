import { shorten, wellKnownPrefixes, type Prefixes } from '../rdf/prefixes.ts';
import { terms, type NamedNode, type Term } from '../rdf/terms.ts';
import { voidGraphPath } from '../site/graph-paths.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Whether something is of others: an address on the web that is not below the base. */
export function leadsOut({ termType, value }: Term, baseIri: string): boolean {
  return termType === 'NamedNode' && /^https?:/.test(value) && !value.startsWith(baseIri);
}

/** The namespace that an address of others is in: the longest that has a prefix, or else scheme and host. */
export function spaceOf(iri: string, prefixes: Prefixes): string {
  const spaces = Object.values(prefixes).filter((each) => iri.startsWith(each));
  const [longest] = spaces.sort((one, other) => other.length - one.length);
  return longest ?? /^[^/]*\/\/[^/]*/.exec(iri)?.[0] ?? iri;
}

/** To point to a term of the field's vocabularies is to use it, not to link to somebody's data. */
export const vocabularies: ReadonlySet<string> = new Set(Object.values(wellKnownPrefixes));

/** The address of the linkset that the site itself describes: all links by a property into a namespace. */
export function countedLinkset(
  predicate: NamedNode,
  space: string,
  { baseIri, prefixes }: Snapshot,
): NamedNode {
  const name = encodeURIComponent(shorten(predicate.value, prefixes));
  const links = `${baseIri}${voidGraphPath}#links`;
  return terms.namedNode(`${links}/${name}/${encodeURIComponent(space)}`);
}
