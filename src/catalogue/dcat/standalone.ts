import { dcat } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { wellKnownPrefixes } from '../../rdf/prefixes.ts';

const { foaf, vcard, dcterms } = wellKnownPrefixes;

/** The classes of what stands alone in a feed of catalogues (DCAT-AP Feeds §1.1), with their subclasses that data uses. */
export const standaloneClasses: ReadonlySet<string> = new Set([
  ...[dcat.Catalog, dcat.Dataset, dcat.Distribution, dcat.DataService].map(({ value }) => value),
  ...['Agent', 'Organization', 'Person'].map((name) => foaf + name),
  ...['Kind', 'Organization', 'Individual', 'Group', 'Location'].map((name) => vcard + name),
  `${dcterms}LicenseDocument`,
]);
