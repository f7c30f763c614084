import { labelOf, speaks } from '../../rdf/labels.ts';
import { isNamed, type NamedNode, type Term } from '../../rdf/terms.ts';
import { literalsOf } from '../../rdf/values.ts';
import { dcterms } from '../../rdf/vocabulary.ts';
import { documentPathOf, pathUnder, toUriSpelling } from '../../site/addresses.ts';
import { languages, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** A line of a list: what something is, and where. */
export interface Line {
  readonly name: string;
  readonly address?: string;
  readonly note?: string | undefined;
}

/** The line of a thing that the site has a document about. */
export function lineOf(thing: Term, language: Language, snapshot: Snapshot): Line[] {
  const path = isNamed(thing) ? pathUnder(snapshot.baseIri, thing.value) : undefined;
  if (path === undefined) return [];
  return [
    {
      name: wordFor(thing, language, snapshot),
      address: snapshot.baseIri + toUriSpelling(documentPathOf(path) ?? path),
      note: textIn(thing, dcterms.description, language, snapshot),
    },
  ];
}

/** What a thing is called, in another language where it has no name in this, and else its IRI. */
export function wordFor(thing: Term, language: Language, { dataset }: Snapshot): string {
  return labelOf(thing, dataset, [language, ...languages])?.value ?? thing.value;
}

/** The text of a property in a language, where it has one. */
export function textIn(
  thing: Term,
  property: NamedNode,
  language: Language,
  { dataset }: Snapshot,
): string | undefined {
  return literalsOf(thing, property, dataset).find((text) => speaks(text.language, language))
    ?.value;
}
