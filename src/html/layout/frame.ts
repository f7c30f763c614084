import { dcat } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { siteName } from '../../model/site-name.ts';
import type { Literal, NamedNode } from '../../rdf/terms.ts';
import { dcterms, owl } from '../../rdf/vocabulary.ts';
import { literalsOf, namedObjectsOf } from '../../rdf/values.ts';
import type { Language } from '../../site/text.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { settledEntryOf } from '../../store/port/drawing.ts';

/** What stands around every page of a site. */
export interface Frame {
  readonly name: string;
  /** Who publishes the data, where it says so. */
  readonly publisher: NamedNode | undefined;
  /** When the data was last changed, by its own account. */
  readonly modified: Literal | undefined;
  /** The version that the data declares, else the beginning of the snapshot's. */
  readonly version: string;
}

const known = oncePerSnapshot(() => new Map<Language, Frame>());

/** The site's name is the dataset's. */
export function frameOf(snapshot: Snapshot, language: Language): Frame {
  return settledEntryOf(known(snapshot), language, () => readFrame(snapshot, language));
}

function readFrame(snapshot: Snapshot, language: Language): Frame {
  const { whole, version } = snapshot;
  const [publisher] = whole ? namedObjectsOf(whole, dcterms.publisher, snapshot.dataset) : [];
  const literal = (...properties: readonly NamedNode[]): Literal | undefined =>
    properties.flatMap((each) => (whole ? literalsOf(whole, each, snapshot.dataset) : []))[0];
  return {
    name: siteName(snapshot, language),
    publisher,
    modified: literal(dcterms.modified, dcterms.issued),
    version: literal(dcat.version, owl.versionInfo)?.value ?? version.slice(0, 8),
  };
}
