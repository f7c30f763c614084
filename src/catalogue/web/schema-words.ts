import { labelProperties } from '../../rdf/labels.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { cv, dcterms, foaf, locn, org, owl, prov, skos } from '../../rdf/vocabulary.ts';

/** Usual classes and what schema.org calls such things; classes that vocabularies match themselves are found there. */
export const usualTypes: readonly (readonly [NamedNode, string])[] = [
  [dcterms.Location, 'Place'],
  [skos.Concept, 'DefinedTerm'],
  [skos.ConceptScheme, 'DefinedTermSet'],
  [org.Organization, 'Organization'],
];

/** How schema.org has the values of a property: texts in the page's language, things, other values as they are spelled. */
export interface SchemaProperty {
  readonly name: string;
  readonly of: readonly NamedNode[];
}

/** What schema.org says of any thing, by usual properties. */
const ofAll: readonly SchemaProperty[] = [
  { name: 'name', of: labelProperties },
  { name: 'alternateName', of: [skos.altLabel] },
  { name: 'description', of: [skos.definition, dcterms.description] },
  { name: 'identifier', of: [dcterms.identifier, org.identifier] },
  { name: 'sameAs', of: [owl.sameAs, skos.exactMatch] },
];

const ofTerms: readonly SchemaProperty[] = [
  { name: 'termCode', of: [skos.notation] },
  { name: 'inDefinedTermSet', of: [skos.inScheme] },
];

const ofOrganisations: readonly SchemaProperty[] = [
  { name: 'url', of: [foaf.homepage] },
  { name: 'areaServed', of: [dcterms.spatial] },
  { name: 'contactPoint', of: [cv.contactPoint] },
  { name: 'address', of: [locn.address] },
];

const ofWorks: readonly SchemaProperty[] = [
  { name: 'datePublished', of: [dcterms.issued] },
  { name: 'dateModified', of: [dcterms.modified] },
  { name: 'license', of: [dcterms.license] },
  { name: 'publisher', of: [dcterms.publisher] },
  { name: 'creator', of: [dcterms.creator] },
  { name: 'isBasedOn', of: [prov.hadPrimarySource, prov.wasQuotedFrom, dcterms.source] },
];

/** What schema.org says of what stands inside: how to reach somebody, and where. */
export const ofParts: readonly SchemaProperty[] = [
  { name: 'email', of: [cv.email] },
  { name: 'telephone', of: [cv.telephone] },
  { name: 'streetAddress', of: [locn.thoroughfare] },
  { name: 'postOfficeBoxNumber', of: [locn.poBox] },
  { name: 'postalCode', of: [locn.postCode] },
  { name: 'addressLocality', of: [locn.postName] },
];

/** The types of what a property leads to, where it stands whole. */
export const partTypes: Readonly<Record<string, string>> = {
  contactPoint: 'ContactPoint',
  address: 'PostalAddress',
};

const byType: Readonly<Record<string, readonly SchemaProperty[]>> = {
  DefinedTerm: ofTerms,
  Organization: ofOrganisations,
  GovernmentOrganization: ofOrganisations,
  CreativeWork: ofWorks,
  Quotation: ofWorks,
};

/** What schema.org says of things of a type. */
export function propertiesOfType(type: string): readonly SchemaProperty[] {
  return [...ofAll, ...(byType[type] ?? [])];
}

/** Where an address is the value, and not a thing that has it. */
export const addressOnly: ReadonlySet<string> = new Set(['license', 'sameAs', 'url']);

/** What is said the other way round where it is said of what leads to a thing. */
export const inverses: Readonly<Record<string, string>> = {
  subjectOf: 'about',
  workExample: 'exampleOfWork',
};
