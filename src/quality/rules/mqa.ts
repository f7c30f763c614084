import type { NamedNode, Term } from '../../rdf/terms.ts';
import { dcat } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import type { Dataset } from '../../rdf/dataset.ts';
import { objectsOf, subjectsOf } from '../../rdf/values.ts';
import { dcterms, rdf } from '../../rdf/vocabulary.ts';
import type { Text } from '../../site/text.ts';
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
  name: Text,
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
  ['findability', { sv: 'nyckelord', en: 'keyword usage' }, 30, having(datasets, dcat.keyword)],
  ['findability', { sv: 'kategorier', en: 'categories' }, 30, having(datasets, dcat.theme)],
  [
    'findability',
    { sv: 'sökning efter plats', en: 'geo search' },
    20,
    having(datasets, dcterms.spatial),
  ],
  [
    'findability',
    { sv: 'sökning efter tid', en: 'time-based search' },
    20,
    having(datasets, dcterms.temporal),
  ],
  [
    'accessibility',
    { sv: 'AccessURL svarar', en: 'AccessURL accessible' },
    50,
    reached(dcat.accessURL),
  ],
  [
    'accessibility',
    { sv: 'DownloadURL är angiven', en: 'DownloadURL given' },
    20,
    having(distributions, dcat.downloadURL),
  ],
  [
    'accessibility',
    { sv: 'DownloadURL svarar', en: 'DownloadURL accessible' },
    30,
    reached(dcat.downloadURL),
  ],
  ['interoperability', { sv: 'format', en: 'format' }, 20, having(distributions, dcterms.format)],
  [
    'interoperability',
    { sv: 'medietyp', en: 'media type' },
    10,
    having(distributions, dcat.mediaType),
  ],
  [
    'interoperability',
    { sv: 'format och medietyp ur kodlista', en: 'format and media type from vocabulary' },
    10,
    fromVocabulary,
  ],
  [
    'interoperability',
    { sv: 'öppna format', en: 'non-proprietary' },
    20,
    ofFileType(nonProprietary),
  ],
  [
    'interoperability',
    { sv: 'maskinläsbara format', en: 'machine-readable' },
    20,
    ofFileType(machineReadable),
  ],
  [
    'interoperability',
    { sv: 'följer DCAT-AP', en: 'DCAT-AP compliance' },
    30,
    async ({ conforms }) => ((await conforms()) ? 1 : 0),
  ],
  [
    'reusability',
    { sv: 'licens är angiven', en: 'licence information' },
    20,
    having(distributions, dcterms.license),
  ],
  [
    'reusability',
    { sv: 'licens ur kodlista', en: 'licence vocabulary' },
    10,
    having(distributions, dcterms.license, isLicence),
  ],
  [
    'reusability',
    { sv: 'åtkomsträttigheter', en: 'access restrictions' },
    10,
    having(datasets, dcterms.accessRights),
  ],
  [
    'reusability',
    { sv: 'åtkomsträttigheter ur kodlista', en: 'access restrictions vocabulary' },
    5,
    having(datasets, dcterms.accessRights, ({ value }) =>
      value.startsWith(`${authority}access-right/`),
    ),
  ],
  [
    'reusability',
    { sv: 'kontaktpunkt', en: 'contact point' },
    20,
    having(datasets, dcat.contactPoint),
  ],
  ['reusability', { sv: 'utgivare', en: 'publisher' }, 10, having(datasets, dcterms.publisher)],
  ['contextuality', { sv: 'rättigheter', en: 'rights' }, 5, having(distributions, dcterms.rights)],
  ['contextuality', { sv: 'filstorlek', en: 'file size' }, 5, having(distributions, dcat.byteSize)],
  [
    'contextuality',
    { sv: 'utgivningsdatum', en: 'date of issue' },
    5,
    having([...datasets, ...distributions], dcterms.issued),
  ],
  [
    'contextuality',
    { sv: 'ändringsdatum', en: 'modification date' },
    5,
    having([...datasets, ...distributions], dcterms.modified),
  ],
];

/** The share of all things of some kinds that have a property with a value that counts. */
function having(
  kinds: readonly NamedNode[],
  property: NamedNode,
  counts: (value: Term) => boolean = () => true,
) {
  return ({ said }: Harvested): number => {
    const things = kinds.flatMap((kind) => subjectsOf(rdf.type, kind, said));
    return shareOf(things, (thing) => objectsOf(thing, property, said).some(counts));
  };
}

function reached(property: NamedNode) {
  return async ({ said, isReached }: Harvested): Promise<number> => {
    const files = subjectsOf(rdf.type, dcat.Distribution, said);
    const answering = new Set<string>();
    for (const file of files) {
      const answers = await Promise.all(
        objectsOf(file, property, said).map(({ value }) => isReached(value)),
      );
      if (answers.length > 0 && answers.every(Boolean)) answering.add(file.value);
    }
    return shareOf(files, ({ value }) => answering.has(value));
  };
}

function fromVocabulary(harvested: Harvested): number {
  return (
    (having(distributions, dcterms.format, inList(machineReadable))(harvested) +
      having(distributions, dcat.mediaType, isMediaType)(harvested)) /
    2
  );
}

function ofFileType(names: Readonly<Record<string, true>>) {
  return having(distributions, dcterms.format, inList(names));
}

function fileType(iri: string): string {
  return iri.startsWith(`${authority}file-type/`) ? iri.slice(`${authority}file-type/`.length) : '';
}

function shareOf<Thing>(things: readonly Thing[], isGood: (thing: Thing) => boolean): number {
  return things.length === 0 ? 0 : things.filter(isGood).length / things.length;
}

/** What a file for download has to have. */
export type Having = readonly [property: NamedNode, counts: (value: Term) => boolean];

export const hasLicence: Having = [dcterms.license, isLicence];
export const isMachineReadable: Having = [dcterms.format, inList(machineReadable)];
export const isOpenFormat: Having = [dcterms.format, inList(nonProprietary)];
export const isRdf: Having = [
  dcterms.format,
  ({ value }) => /^(?:RDF_|JSON_LD$|N3$)/.test(fileType(value)),
];

/** The files and services of a catalogue that have something, by address. */
export function distributionsWith(said: Dataset, [property, counts]: Having): readonly string[] {
  return subjectsOf(rdf.type, dcat.Distribution, said)
    .filter((file) => objectsOf(file, property, said).some(counts))
    .map(({ value }) => value);
}

function inList(names: Readonly<Record<string, true>>) {
  return ({ value }: Term): boolean => fileType(value) in names;
}
