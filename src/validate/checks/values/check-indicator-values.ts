import type { Dataset } from '../../../rdf/dataset.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { Quad } from '../../../rdf/terms.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { qb, sdmxDimension } from '../../../rdf/vocabulary.ts';
import { objectsOf } from '../../../rdf/values.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { namesOf, tell } from '../../findings/place.ts';

/** An indicator has one value for an area, a year and a kind (Data Cube §11.1, IC-12). */
export function checkIndicatorValues(files: Files, union: Dataset): Finding[] {
  const { valueKind } = ownVocabulary(files.vocabularyBase);
  const dimensions = [sdmxDimension.refArea, sdmxDimension.refPeriod, valueKind];
  const first = new Map<string, Quad>();
  return [...union.match(null, qb.dataSet)].flatMap((quad) => {
    const values = dimensions.map((dimension) => objectsOf(quad.subject, dimension, union));
    // What a value lacks, or has twice, is for the shapes to tell.
    if (values.some(({ length }) => length !== 1)) return [];
    const key = [quad.object, ...values.flat()].map(termKey).join(' ');
    const other = first.get(key);
    if (other === undefined) first.set(key, quad);
    if (other === undefined || other.subject.equals(quad.subject)) return [];
    const message = sameAs(namesOf(other.subject, union) ?? plain(other));
    return [tell({ subject: quad.subject }, message, { files: files.data, union })];
  });
}

function plain({ subject }: Quad): Text {
  return { sv: subject.value, en: subject.value };
}

function sameAs({ sv, en }: Text): Text {
  return {
    sv: `Indikatorn har redan ett värde av samma typ för samma område och år: ”${sv}”. Rätta ”year”, ”area” eller ”valueKind”, eller ta bort det ena.`,
    en: `The indicator already has a value of the same kind for the same area and year: “${en}”. Correct “year”, “area” or “valueKind”, or remove one of them.`,
  };
}
