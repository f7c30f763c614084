import type { Citation } from '../../archive/citations/citation.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Reference } from '../blocks/citation.ts';
import { frameOf } from '../layout/frame.ts';
import { sizeInWords } from '../query/answer-size.ts';
import { plainNameOf } from '../values/term.ts';
import { words } from './words.ts';

/** What a reference to an answer says. Who publishes the data stands for who wrote it: nobody else did. */
export function referTo(citation: Citation, language: Language, snapshot: Snapshot): Reference {
  const { id, kind, size, cited, version } = citation;
  const { name, publisher } = frameOf(snapshot, language);
  const who = publisher && plainNameOf(publisher, language, snapshot);
  return {
    iri: addressOf(id, snapshot),
    title: `${inLanguage(words.answer, language)} ${name} (${sizeInWords(kind, size, language).toLowerCase()})`,
    container: name,
    authors: who === undefined ? [] : [who],
    publisher: who,
    issued: cited.slice(0, 'YYYY-MM-DD'.length),
    version,
  };
}

/** Where a citation stays. */
export function addressOf(id: string, { publicUrl }: Snapshot): string {
  return publicUrl + pathOf('citation', { id });
}
