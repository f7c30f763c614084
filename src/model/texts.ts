import type { Dataset } from '../rdf/dataset.ts';
import { labelOf, speaks } from '../rdf/labels.ts';
import type { NamedNode, Term } from '../rdf/terms.ts';
import { literalsOf } from '../rdf/values.ts';
import { textOf, type Text } from '../site/text.ts';

/** What something is called in each language, in another where it has no name in that, and else what is given. */
export function titleOf(node: Term, otherwise: string, dataset: Dataset): Text {
  return textOf((language) => labelOf(node, dataset, [language])?.value ?? otherwise);
}

/** The text of a property in each language, in another where it has none in that, and else nothing. */
export function textsOf(node: Term, property: NamedNode, dataset: Dataset): Text {
  const texts = literalsOf(node, property, dataset);
  return textOf(
    (language) => (texts.find((text) => speaks(text.language, language)) ?? texts[0])?.value ?? '',
  );
}
