import type { Bases } from '../../site/addresses.ts';

/** The IRIs that may be meant by the name of a thing in an address: itself, and what is at that path below our bases. */
export function irisNamed(name: string, { baseIri, vocabularyBase }: Bases): readonly string[] {
  return [name, baseIri + name, vocabularyBase + name];
}

/** Whether a thing is meant by a name, or stands in the document of what is meant. */
export function isMeant(iri: string | undefined, name: string, bases: Bases): boolean {
  const document = iri?.replace(/#.*$/s, '');
  return irisNamed(name, bases).some((named) => named === iri || named === document);
}
