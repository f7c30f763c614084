import type { Dataset } from '../../../rdf/dataset.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import { tell } from '../../findings/place.ts';
import type { Files } from '../../../load/publication/publication-files.ts';

/** Information whose review date has passed is still published, and told of; a date more than a year ahead is no review. */
export function checkReviewDates(files: Files, union: Dataset, today: Date): Finding[] {
  const { reviewBy } = ownVocabulary(files.vocabularyBase);
  const day = today.toISOString().slice(0, 10);
  return [...union.match(null, reviewBy)].flatMap((quad) => {
    const date = /^\d{4}-\d\d-\d\d/.exec(quad.object.value)?.[0];
    const isPast = date !== undefined && date < day;
    const surroundings = { files: files.data, union };
    if (isPast) return [tell(quad, overdue(date), surroundings, 'warning')];
    return date !== undefined && date > yearAfter(day) ? [tell(quad, tooFar, surroundings)] : [];
  });
}

/** The same day of the next year; for 29 February a day that is in no calendar, which compares all the same. */
function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

const tooFar: Text = {
  sv: 'Dagen för översyn ligger mer än ett år fram. Uppgifter om personer ses över varje år: sätt ”reviewBy” högst ett år framåt.',
  en: 'The review date is more than a year ahead. What is said of persons is reviewed every year: set “reviewBy” at most a year ahead.',
};

function overdue(date: string): Text {
  return {
    sv: `Uppgiften skulle ha setts över senast ${date}. Kontrollera att den stämmer och flytta fram ”reviewBy”, eller ta bort uppgiften.`,
    en: `The information was to be reviewed by ${date}. Check that it is right and move “reviewBy” forward, or remove the information.`,
  };
}
