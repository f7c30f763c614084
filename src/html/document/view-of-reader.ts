import { labelOf, speaks } from '../../rdf/labels.ts';
import { toDataset } from '../../rdf/dataset.ts';
import { isLiteral, isNamed, type Literal, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { literalsOf } from '../../rdf/values.ts';
import { wantedBy } from '../values/term.ts';
import type { RenderContext } from '../values/value.ts';

/** What a reader is told of a thing, and whether other languages say more of it than names alone. */
export interface ReadersView<Any extends RenderContext> {
  readonly read: Any;
  readonly leavesOut: boolean;
}

/**
 * What a reader is told where nobody said what is worth telling: neither the name and the sentence that the page begins with
 * once more, nor a text in another language that is there in the reader's.
 *
 * @param lead the sentence that the page begins with
 */
export function viewOfReader<Any extends RenderContext>(
  topic: NamedNode,
  lead: Literal | undefined,
  context: Any,
): ReadersView<Any> {
  const heading = labelOf(topic, context.said, wantedBy(context.page.language));
  const above = new Set([heading?.value, lead?.value]);
  const isAbove = ({ subject, object }: Quad): boolean =>
    subject.equals(topic) && isLiteral(object) && above.has(object.value);
  const isOther = (quad: Quad): boolean => isInReadersWords(quad, context);
  const quads = [...context.said].filter((quad) => !isAbove(quad) && !isOther(quad));
  return {
    read: { ...context, said: toDataset(quads) },
    leavesOut: [...context.said.match(topic)].some(isOther),
  };
}

/** Whether a text in a language that is not the page's stands beside one that is. */
function isInReadersWords(
  { subject, predicate, object }: Quad,
  { said, page }: RenderContext,
): boolean {
  if (!isNamed(predicate) || !isLiteral(object) || object.language === '') return false;
  const isSpoken = ({ language }: Literal): boolean => speaks(language, page.language);
  return !isSpoken(object) && literalsOf(subject, predicate, said).some(isSpoken);
}
