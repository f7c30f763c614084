import type { Quad, Term } from '@rdfjs/types';
import { dcat } from '../../src/rdf/catalogue-vocabulary.ts';
import type { Dataset } from '../../src/rdf/dataset.ts';
import type { NamedNode } from '../../src/rdf/terms.ts';
import { dcterms, rdf } from '../../src/rdf/vocabulary.ts';
import { isLicence, isMediaType, machineReadable, nonProprietary } from './mqa-lists.ts';

/** What data.europa.eu looks at: a catalogue as it was fetched, and what its addresses answer. */
export interface Harvested {
  readonly said: Dataset;
  /** Whether an address answers with something (2xx), asked by HEAD and by GET. */
  readonly isReached: (url: string) => Promise<boolean>;
  /** Whether the catalogue keeps the EU's shapes. */
  readonly conforms: () => Promise<boolean>;
}

/** Dimension, name, points and the share of them that a catalogue gets (0–1). */
export type Indicator = readonly [
  dimension: string,
  name: string,
  points: number,
  share: (harvested: Harvested) => Promise<number> | number,
];

const [datasets, distributions] = [[dcat.Dataset], [dcat.Distribution]];
const authority = 'http://publications.europa.eu/resource/authority/';

/**
 * The method of data.europa.eu for the quality of metadata (MQA): an indicator that looks at files gives
 * points by how many of them have what it looks for. 405 points in all.
 */
export const indicators: readonly Indicator[] = [
  ['findability', 'keyword usage', 30, having(datasets, dcat.keyword)],
  ['findability', 'categories', 30, having(datasets, dcat.theme)],
  ['findability', 'geo search', 20, having(datasets, dcterms.spatial)],
  ['findability', 'time-based search', 20, having(datasets, dcterms.temporal)],
  ['accessibility', 'AccessURL accessible', 50, reached(dcat.accessURL)],
  ['accessibility', 'DownloadURL given', 20, having(distributions, dcat.downloadURL)],
  ['accessibility', 'DownloadURL accessible', 30, reached(dcat.downloadURL)],
  ['interoperability', 'format', 20, having(distributions, dcterms.format)],
  ['interoperability', 'media type', 10, having(distributions, dcat.mediaType)],
  ['interoperability', 'format and media type from vocabulary', 10, fromVocabulary],
  ['interoperability', 'non-proprietary', 20, ofFileType(nonProprietary)],
  ['interoperability', 'machine-readable', 20, ofFileType(machineReadable)],
  [
    'interoperability',
    'DCAT-AP compliance',
    30,
    async ({ conforms }) => ((await conforms()) ? 1 : 0),
  ],
  ['reusability', 'licence information', 20, having(distributions, dcterms.license)],
  ['reusability', 'licence vocabulary', 10, having(distributions, dcterms.license, isLicence)],
  ['reusability', 'access restrictions', 10, having(datasets, dcterms.accessRights)],
  [
    'reusability',
    'access restrictions vocabulary',
    5,
    having(datasets, dcterms.accessRights, ({ value }) =>
      value.startsWith(`${authority}access-right/`),
    ),
  ],
  ['reusability', 'contact point', 20, having(datasets, dcat.contactPoint)],
  ['reusability', 'publisher', 10, having(datasets, dcterms.publisher)],
  ['contextuality', 'rights', 5, having(distributions, dcterms.rights)],
  ['contextuality', 'file size', 5, having(distributions, dcat.byteSize)],
  ['contextuality', 'date of issue', 5, having([dcat.Dataset, dcat.Distribution], dcterms.issued)],
  [
    'contextuality',
    'modification date',
    5,
    having([dcat.Dataset, dcat.Distribution], dcterms.modified),
  ],
];

/** The share of all things of some kinds that have a property with a value that counts. */
function having(
  kinds: readonly NamedNode[],
  property: NamedNode,
  counts: (value: Term) => boolean = () => true,
) {
  return ({ said }: Harvested): number => {
    const things = kinds.flatMap((kind) => thingsOf(said, kind));
    return shareOf(things, (thing) => valuesOf(said, thing, property).some(counts));
  };
}

function reached(property: NamedNode) {
  return async ({ said, isReached }: Harvested): Promise<number> => {
    const files = thingsOf(said, dcat.Distribution);
    const answering = new Set<string>();
    for (const file of files) {
      const answers = await Promise.all(
        valuesOf(said, file, property).map(({ value }) => isReached(value)),
      );
      if (answers.length > 0 && answers.every(Boolean)) answering.add(file.value);
    }
    return shareOf(files, ({ value }) => answering.has(value));
  };
}

function fromVocabulary(harvested: Harvested): number {
  const isFileType = ({ value }: Term): boolean => fileType(value) in machineReadable;
  return (
    (having(distributions, dcterms.format, isFileType)(harvested) +
      having(distributions, dcat.mediaType, isMediaType)(harvested)) /
    2
  );
}

function ofFileType(names: Readonly<Record<string, true>>) {
  return having(distributions, dcterms.format, ({ value }) => fileType(value) in names);
}

function fileType(iri: string): string {
  return iri.startsWith(`${authority}file-type/`) ? iri.slice(`${authority}file-type/`.length) : '';
}

function thingsOf(said: Dataset, kind: NamedNode): Quad['subject'][] {
  return [...said.match(null, rdf.type, kind)].map(({ subject }) => subject);
}

function valuesOf(said: Dataset, subject: Quad['subject'], property: NamedNode): Term[] {
  return [...said.match(subject, property)].map(({ object }) => object);
}

function shareOf<Thing>(things: readonly Thing[], isGood: (thing: Thing) => boolean): number {
  return things.length === 0 ? 0 : things.filter(isGood).length / things.length;
}
