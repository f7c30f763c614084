import { wellKnownPrefixes } from './prefixes.ts';
import { shaclNames } from './shacl-names.ts';
import { terms, type NamedNode } from './terms.ts';

/** A closed list of a vocabulary's terms: a misspelt one does not compile. */
function vocabulary<const Name extends string>(
  namespace: string,
  names: readonly Name[],
): Readonly<Record<Name, NamedNode>> {
  const entries = names.map((name) => [name, terms.namedNode(namespace + name)] as const);
  return Object.fromEntries(entries) as Record<Name, NamedNode>;
}

export const as = vocabulary(wellKnownPrefixes.as, ['Tombstone']);
export const dcat = vocabulary(wellKnownPrefixes.dcat, ['Dataset']);
export const dcterms = vocabulary(wellKnownPrefixes.dcterms, [
  'creator',
  'description',
  'identifier',
  'isPartOf',
  'isReplacedBy',
  'issued',
  'language',
  'license',
  'modified',
  'publisher',
  'replaces',
  'rights',
  'title',
]);
export const foaf = vocabulary(wellKnownPrefixes.foaf, [
  'Document',
  'Person',
  'name',
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
  'versionInfo',
]);
export const prov = vocabulary(wellKnownPrefixes.prov, [
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
export const tree = vocabulary(wellKnownPrefixes.tree, ['Relation', 'node', 'relation', 'view']);
export const vcard = vocabulary(wellKnownPrefixes.vcard, ['Individual']);
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
export const voidExt = vocabulary(wellKnownPrefixes['void-ext'], ['datatype', 'datatypePartition']);
export const xsd = vocabulary(wellKnownPrefixes.xsd, [
  'anyURI',
  'date',
  'boolean',
  'double',
  'integer',
  'string',
]);

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
