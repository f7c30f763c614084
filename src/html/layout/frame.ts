import { dcat } from '../../rdf/catalogue-vocabulary.ts';
import { labelOf } from '../../rdf/labels.ts';
import type { Literal, NamedNode, Term } from '../../rdf/terms.ts';
import { dcterms, owl } from '../../rdf/vocabulary.ts';
import type { Language, Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { wantedBy } from '../values/term.ts';

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

const untitled: Text = { sv: 'Länkade öppna data', en: 'Linked open data' };

/** The site's name is the dataset's. */
export function frameOf(snapshot: Snapshot, language: Language): Frame {
  const { whole, version } = snapshot;
  const name = whole && labelOf(whole, snapshot.dataset, wantedBy(language));
  const publishers = valuesOf(whole, dcterms.publisher, snapshot);
  const dates = [dcterms.modified, dcterms.issued].flatMap((property) =>
    valuesOf(whole, property, snapshot),
  );
  const versions = [dcat.version, owl.versionInfo].flatMap((property) =>
    valuesOf(whole, property, snapshot),
  );
  return {
    name: name?.value ?? untitled[language],
    publisher: publishers.find((term) => term.termType === 'NamedNode'),
    modified: dates.find((term) => term.termType === 'Literal'),
    version: versions.find((term) => term.termType === 'Literal')?.value ?? version.slice(0, 8),
  };
}

function valuesOf(dataset: NamedNode | undefined, property: NamedNode, snapshot: Snapshot): Term[] {
  if (dataset === undefined) return [];
  return [...snapshot.dataset.match(dataset, property)].map(({ object }) => object);
}
