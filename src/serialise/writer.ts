import type { JsonLdContext, JsonLdForm } from '../rdf/syntaxes/json-ld.ts';
import type { Prefixes } from '../rdf/prefixes.ts';
import type { Quad } from '../rdf/terms.ts';
import type { Text } from '../site/text.ts';

/** How the text should look; never what it says. */
export interface Style {
  readonly prefixes: Prefixes;
  /** For JSON-LD; without one, the prefixes in use make one. */
  readonly context?: JsonLdContext;
  /** Where the context is, which then is not written into the document. */
  readonly contextAddress?: string;
  /** The IRI that a JSON-LD document begins with; without one it is a flat list. */
  readonly topic?: string;
  /** For JSON-LD; compacted unless asked otherwise. */
  readonly form?: JsonLdForm;
}

/** The text, or why a syntax cannot say this. What cannot be written whole is not written at all. */
export type Serialisation =
  | { readonly outcome: 'written'; readonly body: string }
  | { readonly outcome: 'impossible'; readonly reason: Text };

/** Writes statements that are in order, each once, with labels that every syntax can hold. */
export type Writer = (
  quads: readonly Quad[],
  style: Style,
) => Serialisation | Promise<Serialisation>;

export function written(body: string): Serialisation {
  return { outcome: 'written', body };
}

export function impossible(reason: Text): Serialisation {
  return { outcome: 'impossible', reason };
}
