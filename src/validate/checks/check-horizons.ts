import type { Dataset } from '../../rdf/dataset.ts';
import { ownVocabulary } from '../../rdf/vocabulary.ts';
import type { Text } from '../../site/text.ts';
import type { Finding } from '../../load/finding.ts';
import { tell } from '../findings/place.ts';
import type { Files } from '../../load/publication-files.ts';
import { literalsOf } from '../values.ts';

/** A vision is a step on the way to its target picture, whose year comes later. */
export function checkHorizons(files: Files, union: Dataset): Finding[] {
  const { alignedWith, horizonYear } = ownVocabulary(files.baseIri);
  return [...union.match(null, alignedWith)].flatMap(({ subject, object: targetPicture }) => {
    const [vision] = literalsOf(union, subject, horizonYear);
    const [target] = literalsOf(union, targetPicture, horizonYear);
    if (vision === undefined || target === undefined) return [];
    if (!(Number(target.value) <= Number(vision.value))) return [];
    const sought = { subject, predicate: horizonYear, object: vision };
    const message = notLater(vision.value, target.value);
    return [tell(sought, message, { files: files.data, union })];
  });
}

function notLater(vision: string, target: string): Text {
  return {
    sv: `Visionen gäller ${vision} men målbilden under ”alignedWith” gäller ${target}, som inte är senare. Rätta ”horizonYear” hos den ena.`,
    en: `The vision is for ${vision} but the target picture under “alignedWith” is for ${target}, which is not later. Correct “horizonYear” of one of them.`,
  };
}
