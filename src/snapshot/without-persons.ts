import type { Dataset } from '../rdf/dataset.ts';
import type { Quad } from '../rdf/terms.ts';
import { withoutPersonalGraphs } from '../validate/findings/people.ts';
import { personalGraphsIn } from '../validate/findings/personal-graphs.ts';

/** What may be kept of some statements: all but what describes persons, who may ask to be forgotten. */
export function withoutPersons(
  quads: readonly Quad[],
  dataset: Dataset,
  vocabularyBase: string,
): readonly Quad[] {
  return withoutPersonalGraphs(quads, dataset, personalGraphsIn(dataset, vocabularyBase));
}
