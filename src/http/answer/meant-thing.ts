import { terms } from '../../rdf/terms.ts';
import type { Bases } from '../../site/addresses.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** The IRIs that may be meant by the name of a thing in an address: itself, and what is at that path below our bases. */
export function irisNamed(name: string, { baseIri, vocabularyBase }: Bases): readonly string[] {
  return [name, baseIri + name, vocabularyBase + name];
}

/** Whether a thing is meant by a name, or stands in the document of what is meant. */
export function isMeant(iri: string | undefined, name: string, bases: Bases): boolean {
  const document = iri?.replace(/#.*$/s, '');
  return irisNamed(name, bases).some((named) => named === iri || named === document);
}

/** What is meant by a name: the IRI that the data has for it, or the name itself where the data says nothing of it. */
export function subjectNamed(
  name: string | undefined,
  snapshot: Snapshot,
): { readonly iri: string; readonly isKnown: boolean } | undefined {
  if (name === undefined) return undefined;
  const known = irisNamed(name, snapshot).find(
    (iri) => snapshot.dataset.match(terms.namedNode(iri)).size > 0,
  );
  return { iri: known ?? name, isKnown: known !== undefined };
}
