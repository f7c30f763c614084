import type { Dataset } from '../../../rdf/dataset.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import { tell } from '../../findings/place.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { literalsOf } from '../../../rdf/values.ts';

/** The year of a vision comes before that of its target picture, and is the one that the address of the vision ends in. */
export function checkHorizons(files: Files, union: Dataset): Finding[] {
  const late = tooLate(files, union);
  // A year that is wrong in both ways is told of once.
  return late.length > 0 ? late : otherThanAddress(files, union);
}

function otherThanAddress(files: Files, union: Dataset): Finding[] {
  const { horizonYear } = ownVocabulary(files.vocabularyBase);
  return [...union.match(null, horizonYear)].flatMap((quad) => {
    const year = /[/-](\d{4})$/.exec(quad.subject.value)?.[1];
    const isOther = year !== undefined && year !== quad.object.value;
    return isOther ? [tell(quad, otherYear(year), { files: files.data, union })] : [];
  });
}

/** A vision is a step on the way to its target picture. */
function tooLate(files: Files, union: Dataset): Finding[] {
  const { alignedWith, horizonYear } = ownVocabulary(files.vocabularyBase);
  return [...union.match(null, alignedWith)].flatMap(({ subject, object: targetPicture }) => {
    const [vision] = literalsOf(subject, horizonYear, union);
    const [target] = literalsOf(targetPicture, horizonYear, union);
    if (vision === undefined || target === undefined) return [];
    if (!(Number(target.value) <= Number(vision.value))) return [];
    const sought = { subject, predicate: horizonYear, object: vision };
    const message = notLater(vision.value, target.value);
    return [tell(sought, message, { files: files.data, union })];
  });
}

function otherYear(year: string): Text {
  return {
    sv: `Adressen slutar på ${year}, men ”horizonYear” är ett annat år. Rätta årtalet. Ett nytt mål för ett annat år är en ny vision med en egen adress.`,
    en: `The address ends in ${year}, but “horizonYear” is another year. Correct the year. A new goal for another year is a new vision with an address of its own.`,
  };
}

function notLater(vision: string, target: string): Text {
  return {
    sv: `Visionen gäller ${vision} men målbilden under ”alignedWith” gäller ${target}, som inte är senare. Rätta ”horizonYear” hos den ena.`,
    en: `The vision is for ${vision} but the target picture under “alignedWith” is for ${target}, which is not later. Correct “horizonYear” of one of them.`,
  };
}
