import { stringify } from 'yaml';
import type { Citation } from '../../archive/citations/citation.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { referTo } from './reference.ts';

const message = {
  sv: 'Hänvisa till svaret så här om du använder det.',
  en: 'If you use this answer, cite it like this.',
};

/** A citation as a file in the Citation File Format 1.2.0. */
export function writeCitationFile(
  citation: Citation,
  language: Language,
  snapshot: Snapshot,
): string {
  const { title, container, authors, issued, version, iri } = referTo(citation, language, snapshot);
  // The format has no file without somebody who made what it is about.
  const names = authors.length > 0 ? authors : [container];
  return stringify({
    'cff-version': '1.2.0',
    message: inLanguage(message, language),
    type: 'dataset',
    title,
    authors: names.map((name) => ({ name })),
    version,
    'date-released': issued,
    url: iri,
    identifiers: [
      { type: 'other', value: `sha256:${citation.hash}`, description: 'SHA-256 of the answer' },
    ],
  });
}
