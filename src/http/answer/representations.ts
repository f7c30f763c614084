import { jsonLdForms, jsonLdProfile } from '../../rdf/syntaxes/json-ld.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { documentForms, statementForms } from '../../site/forms.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Problem } from '../wire/problem-kinds.ts';

export type Representation = (typeof documentForms)[number];

/** JSON-LD in the forms that a client can name by profile (JSON-LD 1.1 §6.2). */
const profiles = jsonLdForms.map((form) => ({
  name: 'json-ld' as const,
  form,
  mediaType: `application/ld+json;profile="${jsonLdProfile(form)}"`,
  aliases: [],
  extension: 'jsonld' as const,
}));

/** All that negotiation chooses from: for things, and for graphs, of which plain JSON could say little. */
const offers = {
  ofThings: [...documentForms, ...profiles],
  ofGraphs: [...statementForms, ...profiles],
};

export type DocumentOffer = (typeof offers.ofThings)[number];

/** What a document about something is offered as. */
export function offersOf(topic: NamedNode, { graphs }: Snapshot): readonly DocumentOffer[] {
  return graphs.has(topic.value) ? offers.ofGraphs : offers.ofThings;
}

/** The forms, without those that only a profile asks for. */
export function formsOf(topic: NamedNode, { graphs }: Snapshot): readonly Representation[] {
  return graphs.has(topic.value) ? statementForms : documentForms;
}

/** The forms that some document has, as a client may have asked for them by ending. */
export function bySuffix(path: string): { readonly stem: string; readonly form?: Representation } {
  const [, stem = path, extension] = /^(.*)\.([a-z]+)$/s.exec(path) ?? [];
  const form = documentForms.find((candidate) => candidate.extension === extension);
  return form ? { stem, form } : { stem: path };
}

/** Media types for people to choose from, with their endings. */
export const available = documentForms.map(({ mediaType, extension }) => ({
  mediaType,
  suffix: `.${extension}`,
}));

/** Nothing that the client accepts. */
export const notAcceptable: Problem = {
  kind: 'notAcceptable',
  detail: {
    sv: `Ingen av de begärda medietyperna finns. Välj en av: ${available.map(({ mediaType }) => mediaType).join(', ')}.`,
    en: `None of the requested media types exists. Choose one of: ${available.map(({ mediaType }) => mediaType).join(', ')}.`,
  },
  extensions: { available },
};
