import { wellKnownPrefixes } from './prefixes.ts';
import { vocabulary } from './closed-vocabulary.ts';
import { shaclNames } from './shacl-names.ts';
import { xsdNames } from './xsd-names.ts';
import type { NamedNode } from './terms.ts';

export const as = vocabulary(wellKnownPrefixes.as, ['Tombstone']);
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
  'subject',
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
  'AsymmetricProperty',
  'Class',
  'DatatypeProperty',
  'FunctionalProperty',
  'InverseFunctionalProperty',
  'IrreflexiveProperty',
  'ObjectProperty',
  'Ontology',
  'ReflexiveProperty',
  'SymmetricProperty',
  'TransitiveProperty',
  'deprecated',
  'equivalentClass',
  'equivalentProperty',
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
  'JSON',
  'Statement',
  'XMLLiteral',
  'dirLangString',
  'first',
  'langString',
  'nil',
  'object',
  'predicate',
  'rest',
  'subject',
  'type',
]);
export const rdfs = vocabulary(wellKnownPrefixes.rdfs, [
  'Class',
  'comment',
  'domain',
  'isDefinedBy',
  'label',
  'range',
  'subClassOf',
  'subPropertyOf',
]);
export const schema = vocabulary(wellKnownPrefixes.schema, [
  'Person',
  'dateDeleted',
  'domainIncludes',
  'name',
  'rangeIncludes',
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
export const sh = vocabulary(wellKnownPrefixes.sh, shaclNames);
export const skos = vocabulary(wellKnownPrefixes.skos, [
  'Concept',
  'ConceptScheme',
  'altLabel',
  'broader',
  'definition',
  'example',
  'hasTopConcept',
  'hiddenLabel',
  'inScheme',
  'notation',
  'prefLabel',
  'scopeNote',
  'topConceptOf',
]);
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
export const xsd = vocabulary(wellKnownPrefixes.xsd, xsdNames);
export const voidExt = vocabulary(wellKnownPrefixes['void-ext'], ['datatype', 'datatypePartition']);

/** The terms of our own ontology that the code knows. Each installation has them under its own base IRI. */
export function ownVocabulary(baseIri: string): Readonly<Record<OwnName, NamedNode>> {
  return vocabulary(`${baseIri}ns/`, ownNames);
}

export type OwnName = (typeof ownNames)[number];

const ownNames = [
  'CardBlock',
  'FactBlock',
  'ListBlock',
  'MarkedTextBlock',
  'MatrixBlock',
  'Page',
  'TableBlock',
  'TextBlock',
  'TileBlock',
  'TimelineBlock',
  'VisionText',
  'alignedWith',
  'blocks',
  'claims',
  'colour',
  'currentText',
  'evidence',
  'fields',
  'footerLinks',
  'groupedBy',
  'groupsOfClass',
  'hasEdition',
  'hasStatement',
  'headerLinks',
  'horizonYear',
  'kind',
  'kinds',
  'layoutFor',
  'ofClass',
  'order',
  'passages',
  'path',
  'readAs',
  'reviewBy',
  'sha256',
  'storedAs',
  'summary',
  'target',
  'text',
  'things',
] as const;
