import { labelOf, speaks } from '../../rdf/labels.ts';
import { toDataset } from '../../rdf/dataset.ts';
import { isLiteral, isNamed, type Literal, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { literalsOf } from '../../rdf/values.ts';
import { wantedBy } from '../values/term.ts';
import type { Sight } from '../values/value.ts';

/** What a reader is told of a thing, and whether other languages say more of it than names alone. */
export interface ReadersView<Any extends Sight> {
  readonly read: Any;
  readonly leavesOut: boolean;
}

/**
 * What a reader is told where nobody said what is worth telling: neither the name and the sentence that the page begins with
 * once more, nor a text in another language that is there in the reader's.
 *
 * @param lead the sentence that the page begins with
 */
export function viewOfReader<Any extends Sight>(
  topic: NamedNode,
  lead: Literal | undefined,
  sight: Any,
): ReadersView<Any> {
  const heading = labelOf(topic, sight.said, wantedBy(sight.page.language));
  const above = new Set([heading?.value, lead?.value]);
  const isAbove = ({ subject, object }: Quad): boolean =>
    subject.equals(topic) && isLiteral(object) && above.has(object.value);
  const isOther = (quad: Quad): boolean => isInReadersWords(quad, sight);
  const quads = [...sight.said].filter((quad) => !isAbove(quad) && !isOther(quad));
  return {
    read: { ...sight, said: toDataset(quads) },
    leavesOut: [...sight.said.match(topic)].some(isOther),
  };
}

/** Whether a text in a language that is not the page's stands beside one that is. */
function isInReadersWords({ subject, predicate, object }: Quad, { said, page }: Sight): boolean {
  if (!isNamed(predicate) || !isLiteral(object) || object.language === '') return false;
  const isSpoken = ({ language }: Literal): boolean => speaks(language, page.language);
  return !isSpoken(object) && literalsOf(subject, predicate, said).some(isSpoken);
}
