import type { Dataset } from '../../rdf/dataset.ts';
import { ownVocabulary } from '../../rdf/vocabulary.ts';
import type { Text } from '../../site/text.ts';
import type { Finding } from '../../load/finding.ts';
import { tell } from '../findings/place.ts';
import type { Files } from '../../load/publication-files.ts';

/** Information whose review date has passed is still published, and told of. */
export function checkReviewDates(files: Files, union: Dataset, today: Date): Finding[] {
  const { reviewBy } = ownVocabulary(files.baseIri);
  const day = today.toISOString().slice(0, 10);
  return [...union.match(null, reviewBy)].flatMap((quad) => {
    const date = /^\d{4}-\d\d-\d\d/.exec(quad.object.value)?.[0];
    const isPast = date !== undefined && date < day;
    const surroundings = { files: files.data, union };
    return isPast ? [tell(quad, overdue(date), surroundings, 'warning')] : [];
  });
}

function overdue(date: string): Text {
  return {
    sv: `Uppgiften skulle ha setts över senast ${date}. Kontrollera att den stämmer och flytta fram ”reviewBy”, eller ta bort uppgiften.`,
    en: `The information was to be reviewed by ${date}. Check that it is right and move “reviewBy” forward, or remove the information.`,
  };
}
