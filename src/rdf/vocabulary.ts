import { wellKnownPrefixes } from './prefixes.ts';
import { terms, type NamedNode } from './terms.ts';

/** A closed list of a vocabulary's terms: a misspelt one does not compile. */
function vocabulary<const Name extends string>(
  namespace: string,
  names: readonly Name[],
): Readonly<Record<Name, NamedNode>> {
  const entries = names.map((name) => [name, terms.namedNode(namespace + name)] as const);
  return Object.fromEntries(entries) as Record<Name, NamedNode>;
}

export const adms = vocabulary(wellKnownPrefixes.adms, ['status']);
export const as = vocabulary(wellKnownPrefixes.as, ['Tombstone']);
export const dcat = vocabulary(wellKnownPrefixes.dcat, [
  'Catalog',
  'DataService',
  'Dataset',
  'Distribution',
  'accessService',
  'accessURL',
  'byteSize',
  'catalog',
  'contactPoint',
  'dataset',
  'distribution',
  'downloadURL',
  'endDate',
  'endpointDescription',
  'endpointURL',
  'keyword',
  'landingPage',
  'mediaType',
  'qualifiedRelation',
  'servesDataset',
  'service',
  'startDate',
  'theme',
  'version',
]);
export const dcatap = vocabulary(wellKnownPrefixes.dcatap, ['availability']);
export const dcterms = vocabulary(wellKnownPrefixes.dcterms, [
  'Standard',
  'accessRights',
  'conformsTo',
  'creator',
  'description',
  'format',
  'hasPart',
  'identifier',
  'isPartOf',
  'isReplacedBy',
  'issued',
  'language',
  'license',
  'modified',
  'provenance',
  'publisher',
  'replaces',
  'rights',
  'spatial',
  'temporal',
  'title',
  'type',
]);
export const foaf = vocabulary(wellKnownPrefixes.foaf, [
  'Document',
  'Person',
  'homepage',
  'name',
  'page',
  'primaryTopic',
]);
export const hydra = vocabulary(wellKnownPrefixes.hydra, [
  'Collection',
  'PartialCollectionView',
  'first',
  'last',
  'next',
  'previous',
  'totalItems',
  'view',
]);
export const oa = vocabulary(wellKnownPrefixes.oa, [
  'end',
  'exact',
  'hasSelector',
  'hasSource',
  'prefix',
  'start',
  'suffix',
]);
export const org = vocabulary(wellKnownPrefixes.org, ['heldBy', 'holds']);
export const owl = vocabulary(wellKnownPrefixes.owl, [
  'AnnotationProperty',
  'Class',
  'DatatypeProperty',
  'ObjectProperty',
  'Ontology',
  'inverseOf',
  'sameAs',
  'versionInfo',
]);
export const prov = vocabulary(wellKnownPrefixes.prov, [
  'agent',
  'qualifiedAttribution',
  'value',
  'wasDerivedFrom',
  'wasQuotedFrom',
]);
export const rdf = vocabulary(wellKnownPrefixes.rdf, [
  'Property',
  'first',
  'langString',
  'nil',
  'rest',
  'type',
]);
export const rdfs = vocabulary(wellKnownPrefixes.rdfs, [
  'Class',
  'comment',
  'isDefinedBy',
  'label',
  'subClassOf',
]);
export const schema = vocabulary(wellKnownPrefixes.schema, [
  'Person',
  'dateDeleted',
  'name',
  'translationOfWork',
]);
export const sd = vocabulary(wellKnownPrefixes.sd, [
  'BasicFederatedQuery',
  'Dataset',
  'EmptyGraphs',
  'Graph',
  'NamedGraph',
  'SPARQL11Query',
  'Service',
  'UnionDefaultGraph',
  'defaultDataset',
  'defaultGraph',
  'endpoint',
  'feature',
  'graph',
  'name',
  'namedGraph',
  'resultFormat',
  'supportedLanguage',
]);
export const sh = vocabulary(wellKnownPrefixes.sh, [
  'SPARQLExecutable',
  'Violation',
  'ask',
  'construct',
  'declare',
  'describe',
  'group',
  'inversePath',
  'message',
  'name',
  'namespace',
  'order',
  'path',
  'prefix',
  'property',
  'select',
  'sparql',
  'targetClass',
]);
export const skos = vocabulary(wellKnownPrefixes.skos, [
  'ConceptScheme',
  'definition',
  'hasTopConcept',
  'inScheme',
  'prefLabel',
  'topConceptOf',
]);
export const spdx = vocabulary(wellKnownPrefixes.spdx, [
  'Checksum',
  'algorithm',
  'checksum',
  'checksumAlgorithm_sha256',
  'checksumValue',
]);
export const tree = vocabulary(wellKnownPrefixes.tree, ['Relation', 'node', 'relation', 'view']);
export const vcard = vocabulary(wellKnownPrefixes.vcard, [
  'Individual',
  'fn',
  'hasAddress',
  'hasEmail',
  'hasTelephone',
]);
export const voidTerms = vocabulary(wellKnownPrefixes.void, [
  'Dataset',
  'Linkset',
  'class',
  'classPartition',
  'classes',
  'dataDump',
  'distinctObjects',
  'distinctSubjects',
  'entities',
  'inDataset',
  'linkPredicate',
  'objectsTarget',
  'properties',
  'property',
  'propertyPartition',
  'rootResource',
  'sparqlEndpoint',
  'subjectsTarget',
  'subset',
  'triples',
  'uriSpace',
  'vocabulary',
]);
export const xsd = vocabulary(wellKnownPrefixes.xsd, [
  'anyURI',
  'boolean',
  'date',
  'double',
  'hexBinary',
  'integer',
  'nonNegativeInteger',
  'string',
]);
export const voidExt = vocabulary(wellKnownPrefixes['void-ext'], ['datatype', 'datatypePartition']);

/** The terms of our own ontology that the code knows. Each installation has them under its own base IRI. */
export function ownVocabulary(baseIri: string): Readonly<Record<OwnName, NamedNode>> {
  return vocabulary(`${baseIri}ns/`, ownNames);
}

type OwnName = (typeof ownNames)[number];

const ownNames = [
  'alignedWith',
  'currentText',
  'evidence',
  'hasEdition',
  'hasStatement',
  'horizonYear',
  'order',
  'reviewBy',
  'sha256',
  'storedAs',
  'text',
  'VisionText',
] as const;
