import { toDataset, type Dataset } from '../../rdf/dataset.ts';
import { labelOf, speaks } from '../../rdf/labels.ts';
import type { NamedNode, Term } from '../../rdf/terms.ts';
import { dcat } from '../../rdf/catalogue-vocabulary.ts';
import { dcterms, foaf, owl, prov, vcard } from '../../rdf/vocabulary.ts';
import type { Language } from '../../site/text.ts';
import { code, languageTagsOf } from '../dcat/authority-codes.ts';
import type { Catalogue } from '../dcat/catalogue.ts';
import type { Json } from '../api/json.ts';

/**
 * A catalogue and its datasets in the words of schema.org, as search engines read them in a page's head
 * (https://developers.google.com/search/docs/appearance/structured-data/dataset).
 */
export function toSchemaOrg({ catalogue, quads }: Catalogue, language: Language): Json {
  const reader = { said: toDataset(quads), language };
  const datasets = valuesOf(catalogue, dcat.dataset, reader);
  return {
    '@context': 'https://schema.org/',
    '@graph': [
      { ...dataCatalog(catalogue, reader), dataset: datasets.map(reference) },
      ...datasets.map((dataset) => describeDataset(dataset, catalogue, reader)),
    ],
  };
}

interface Reader {
  readonly said: Dataset;
  readonly language: Language;
}

function dataCatalog(catalogue: NamedNode, reader: Reader) {
  return {
    '@type': 'DataCatalog',
    '@id': catalogue.value,
    ...nameAndDescription(catalogue, reader),
    url: iriOf(catalogue, foaf.homepage, reader),
    license: iriOf(catalogue, dcterms.license, reader),
    publisher: organisation(catalogue, dcterms.publisher, reader),
    inLanguage: languageTagsOf(catalogue, reader.said),
    datePublished: firstOf(catalogue, dcterms.issued, reader)?.value,
    dateModified: firstOf(catalogue, dcterms.modified, reader)?.value,
  };
}

function describeDataset(dataset: Term, catalogue: NamedNode, reader: Reader): Json {
  const isPublic = valuesOf(dataset, dcterms.accessRights, reader).some((right) =>
    right.equals(code('access-right', 'PUBLIC')),
  );
  return {
    '@type': 'Dataset',
    '@id': dataset.value,
    ...nameAndDescription(dataset, reader),
    identifier: firstOf(dataset, dcterms.identifier, reader)?.value,
    url: iriOf(dataset, dcat.landingPage, reader),
    // Where no licence holds for all of it, the statement that tells which terms apply to what.
    license: iriOf(dataset, dcterms.license, reader) ?? iriOf(dataset, dcterms.rights, reader),
    creator: organisation(dataset, dcterms.creator, reader),
    publisher: organisation(dataset, dcterms.publisher, reader),
    contactPoint: contactPoint(dataset, reader),
    keywords: textsOf(dataset, dcat.keyword, reader),
    inLanguage: languageTagsOf(dataset, reader.said),
    datePublished: firstOf(dataset, dcterms.issued, reader)?.value,
    dateModified: firstOf(dataset, dcterms.modified, reader)?.value,
    version: firstOf(dataset, dcat.version, reader)?.value,
    isAccessibleForFree: isPublic || undefined,
    conditionsOfAccess: iriOf(dataset, dcterms.accessRights, reader),
    spatialCoverage: valuesOf(dataset, dcterms.spatial, reader).map((place) => ({
      '@type': 'Place',
      '@id': place.value,
      name: nameOf(place, reader),
    })),
    temporalCoverage: periodOf(dataset, reader),
    isBasedOn: valuesOf(dataset, prov.wasDerivedFrom, reader).map(reference),
    includedInDataCatalog: reference(catalogue),
    distribution: valuesOf(dataset, dcat.distribution, reader).map((each) =>
      download(each, reader),
    ),
  };
}

function download(distribution: Term, reader: Reader): Json {
  const mediaType = iriOf(distribution, dcat.mediaType, reader);
  const size = firstOf(distribution, dcat.byteSize, reader)?.value;
  return {
    '@type': 'DataDownload',
    '@id': distribution.value,
    ...nameAndDescription(distribution, reader),
    contentUrl: iriOf(distribution, dcat.downloadURL, reader),
    encodingFormat: mediaType?.replace(/^.*\/media-types\//, ''),
    contentSize: size && `${size} B`,
    license: iriOf(distribution, dcterms.license, reader),
  };
}

function organisation(subject: Term, property: NamedNode, reader: Reader): Json | undefined {
  const agent = firstOf(subject, property, reader);
  if (agent === undefined) return undefined;
  return {
    '@type': 'Organization',
    '@id': agent.value,
    name: textOf(agent, foaf.name, reader),
    identifier: firstOf(agent, dcterms.identifier, reader)?.value,
    url: iriOf(agent, foaf.homepage, reader),
    sameAs: iriOf(agent, owl.sameAs, reader),
  };
}

function contactPoint(dataset: Term, reader: Reader): Json | undefined {
  const contact = firstOf(dataset, dcat.contactPoint, reader);
  if (contact === undefined) return undefined;
  return {
    '@type': 'ContactPoint',
    '@id': contact.value,
    name: firstOf(contact, vcard.fn, reader)?.value,
    email: iriOf(contact, vcard.hasEmail, reader)?.replace('mailto:', ''),
  };
}

/** ISO 8601 as schema.org has it; a period that goes on ends in `..`. */
function periodOf(dataset: Term, reader: Reader): string | undefined {
  const period = firstOf(dataset, dcterms.temporal, reader);
  if (period === undefined) return undefined;
  const [start, end] = [dcat.startDate, dcat.endDate].map(
    (property) => firstOf(period, property, reader)?.value,
  );
  return `${start ?? '..'}/${end ?? '..'}`;
}

function nameAndDescription(subject: Term, reader: Reader) {
  return {
    name: textOf(subject, dcterms.title, reader),
    description: textOf(subject, dcterms.description, reader),
  };
}

function reference({ value }: Term): Json {
  return { '@id': value };
}

function nameOf(term: Term, { said, language }: Reader): string | undefined {
  return labelOf(term, said, [language])?.value;
}

/** In the page's language, or else in any. */
function textOf(subject: Term, property: NamedNode, reader: Reader): string | undefined {
  return textsOf(subject, property, reader)[0] ?? firstOf(subject, property, reader)?.value;
}

function textsOf(subject: Term, property: NamedNode, reader: Reader): string[] {
  return valuesOf(subject, property, reader).flatMap((value) =>
    value.termType === 'Literal' && speaks(value.language, reader.language) ? [value.value] : [],
  );
}

function iriOf(subject: Term, property: NamedNode, reader: Reader): string | undefined {
  return valuesOf(subject, property, reader).find(({ termType }) => termType === 'NamedNode')
    ?.value;
}

function firstOf(subject: Term, property: NamedNode, reader: Reader): Term | undefined {
  return valuesOf(subject, property, reader)[0];
}

function valuesOf(subject: Term, property: NamedNode, { said }: Reader): Term[] {
  return [...said.match(subject, property)].map(({ object }) => object);
}
