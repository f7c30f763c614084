import { toDataset, type Dataset } from '../../rdf/dataset.ts';
import { labelOf, speaks } from '../../rdf/labels.ts';
import type { NamedNode, Term } from '../../rdf/terms.ts';
import { dcat } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { dcterms, foaf, owl, prov, vcard } from '../../rdf/vocabulary.ts';
import { literalsOf, namedObjectsOf, objectOf, objectsOf } from '../../rdf/values.ts';
import type { Language } from '../../site/text.ts';
import { code, languageTagsOf } from '../dcat/authority-codes.ts';
import type { Catalogue } from '../dcat/catalogue.ts';
import type { Json } from '../../record/json.ts';
import { asMuchAsFits, mostInHead, sizeInHead, type JsonNode } from './in-head.ts';

/**
 * A catalogue and its datasets, as much as fits, in the words of schema.org, as search engines read them in a page's head
 * (https://developers.google.com/search/docs/appearance/structured-data/dataset).
 */
export function toSchemaOrg({ catalogue, quads }: Catalogue, language: Language): Json {
  const reader = { said: toDataset(quads), language };
  const datasets = objectsOf(catalogue, dcat.dataset, reader.said);
  const nodes = [
    { ...dataCatalog(catalogue, reader), dataset: datasets.map(reference) },
    ...datasets.map((dataset) => describeDataset(dataset, catalogue, reader)),
  ];
  const head = { '@context': 'https://schema.org/' };
  let graph: readonly Json[] = [];
  for (const node of nodes) {
    // The comma before it.
    const room = mostInHead - sizeInHead({ ...head, '@graph': graph }) - 1;
    const fitted = asMuchAsFits(node, room);
    if ('@id' in fitted) graph = [...graph, fitted];
  }
  return { ...head, '@graph': graph };
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
    datePublished: objectOf(catalogue, dcterms.issued, reader.said)?.value,
    dateModified: objectOf(catalogue, dcterms.modified, reader.said)?.value,
  };
}

function describeDataset(dataset: Term, catalogue: NamedNode, reader: Reader): JsonNode {
  const isPublic = objectsOf(dataset, dcterms.accessRights, reader.said).some((right) =>
    right.equals(code('access-right', 'PUBLIC')),
  );
  return {
    '@type': 'Dataset',
    '@id': dataset.value,
    ...nameAndDescription(dataset, reader),
    identifier: objectOf(dataset, dcterms.identifier, reader.said)?.value,
    url: iriOf(dataset, dcat.landingPage, reader),
    // Where no licence holds for all of it, the statement that tells which terms apply to what.
    license: iriOf(dataset, dcterms.license, reader) ?? iriOf(dataset, dcterms.rights, reader),
    creator: organisation(dataset, dcterms.creator, reader),
    publisher: organisation(dataset, dcterms.publisher, reader),
    contactPoint: contactPoint(dataset, reader),
    keywords: textsOf(dataset, dcat.keyword, reader),
    inLanguage: languageTagsOf(dataset, reader.said),
    datePublished: objectOf(dataset, dcterms.issued, reader.said)?.value,
    dateModified: objectOf(dataset, dcterms.modified, reader.said)?.value,
    version: objectOf(dataset, dcat.version, reader.said)?.value,
    isAccessibleForFree: isPublic || undefined,
    conditionsOfAccess: iriOf(dataset, dcterms.accessRights, reader),
    spatialCoverage: objectsOf(dataset, dcterms.spatial, reader.said).map((place) => ({
      '@type': 'Place',
      '@id': place.value,
      name: nameOf(place, reader),
    })),
    temporalCoverage: periodOf(dataset, reader),
    isBasedOn: objectsOf(dataset, prov.wasDerivedFrom, reader.said).map(reference),
    includedInDataCatalog: reference(catalogue),
    distribution: objectsOf(dataset, dcat.distribution, reader.said).map((each) =>
      download(each, reader),
    ),
  };
}

function download(distribution: Term, reader: Reader): Json {
  const mediaType = iriOf(distribution, dcat.mediaType, reader);
  const size = objectOf(distribution, dcat.byteSize, reader.said)?.value;
  return {
    '@type': 'DataDownload',
    name: textOf(distribution, dcterms.title, reader),
    contentUrl: iriOf(distribution, dcat.downloadURL, reader),
    encodingFormat: mediaType?.replace(/^.*\/media-types\//, ''),
    contentSize: size && `${size} B`,
    license: iriOf(distribution, dcterms.license, reader),
  };
}

function organisation(subject: Term, property: NamedNode, reader: Reader): Json | undefined {
  const agent = objectOf(subject, property, reader.said);
  if (agent === undefined) return undefined;
  return {
    '@type': 'Organization',
    '@id': agent.value,
    name: textOf(agent, foaf.name, reader),
    identifier: objectOf(agent, dcterms.identifier, reader.said)?.value,
    url: iriOf(agent, foaf.homepage, reader),
    sameAs: iriOf(agent, owl.sameAs, reader),
  };
}

function contactPoint(dataset: Term, reader: Reader): Json | undefined {
  const contact = objectOf(dataset, dcat.contactPoint, reader.said);
  if (contact === undefined) return undefined;
  return {
    '@type': 'ContactPoint',
    '@id': contact.value,
    name: objectOf(contact, vcard.fn, reader.said)?.value,
    email: iriOf(contact, vcard.hasEmail, reader)?.replace('mailto:', ''),
  };
}

/** ISO 8601 as schema.org has it; a period that goes on ends in `..`. */
function periodOf(dataset: Term, reader: Reader): string | undefined {
  const period = objectOf(dataset, dcterms.temporal, reader.said);
  if (period === undefined) return undefined;
  const [start, end] = [dcat.startDate, dcat.endDate].map(
    (property) => objectOf(period, property, reader.said)?.value,
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
  return textsOf(subject, property, reader)[0] ?? objectOf(subject, property, reader.said)?.value;
}

function textsOf(subject: Term, property: NamedNode, reader: Reader): string[] {
  return literalsOf(subject, property, reader.said)
    .filter((text) => speaks(text.language, reader.language))
    .map(({ value }) => value);
}

function iriOf(subject: Term, property: NamedNode, reader: Reader): string | undefined {
  return namedObjectsOf(subject, property, reader.said)[0]?.value;
}
