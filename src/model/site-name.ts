import { labelOf } from '../rdf/labels.ts';
import { terms } from '../rdf/terms.ts';
import { inLanguage, languages, type Language, type Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { pageFor } from './page-declaration.ts';

const untitled: Text = { sv: 'Länkade öppna data', en: 'Linked open data' };

/** What a site is called: as the dataset, else as its start page, in a language where it has a name in that, else in another. */
export function siteName(snapshot: Snapshot, language: Language): string {
  const { whole, read, dataset, baseIri } = snapshot;
  const wanted = [language, ...languages.filter((other) => other !== language)];
  const start = pageFor(terms.namedNode(baseIri), snapshot)?.page;
  // What stands for the whole may be named by the program alone.
  const name =
    (whole && labelOf(whole, read.dataset, wanted)) ??
    (start && labelOf(start, dataset, wanted)) ??
    (whole && labelOf(whole, dataset, wanted));
  return name?.value ?? inLanguage(untitled, language);
}
