import { labelOf } from '../rdf/labels.ts';
import { languages, type Language, type Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

const untitled: Text = { sv: 'Länkade öppna data', en: 'Linked open data' };

/** What a site is called: as the dataset, in a language where it has a name in that, else in another. */
export function siteName({ whole, dataset }: Snapshot, language: Language): string {
  const wanted = [language, ...languages.filter((other) => other !== language)];
  return (whole && labelOf(whole, dataset, wanted)?.value) ?? untitled[language];
}
