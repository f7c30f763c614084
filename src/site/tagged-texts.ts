import type { Fact } from '../rdf/statements.ts';
import { terms, type NamedNode } from '../rdf/terms.ts';
import { inLanguage, writtenLanguages, type Text } from './text.ts';

/** Language-tagged literals: a property with a text in each language that this product speaks. */
export function words(property: NamedNode, text: Text): Fact[] {
  return writtenLanguages.map((language) => [
    property,
    terms.literal(inLanguage(text, language), language),
  ]);
}
