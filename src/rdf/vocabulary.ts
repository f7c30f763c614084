import { wellKnownPrefixes } from './prefixes.ts';
import { vocabulary } from './closed-vocabulary.ts';
import { shaclNames } from './shacl-names.ts';
import { xsdNames } from './xsd-names.ts';

export const as = vocabulary(wellKnownPrefixes.as, ['Tombstone']);
export const csvw = vocabulary(wellKnownPrefixes.csvw, [
  'Table',
  'column',
  'datatype',
  'lang',
  'name',
  'primaryKey',
  'separator',
]);
/** Differences between graphs (Berners-Lee and Connolly, Delta). */
export const delta = vocabulary('http://www.w3.org/2004/delta#', ['deletion', 'insertion']);
export const cv = vocabulary(wellKnownPrefixes.cv, ['contactPoint', 'email', 'telephone']);
export const dcterms = vocabulary(wellKnownPrefixes.dcterms, [
  'Location',
  'RightsStatement',
  'Standard',
  'accessRights',
  'conformsTo',
  'created',
  'creator',
  'dateAccepted',
  'description',
  'format',
  'hasPart',
  'identifier',
  'isPartOf',
  'isReplacedBy',
  'isVersionOf',
  'issued',
  'language',
  'license',
  'modified',
  'provenance',
  'publisher',
  'replaces',
  'requires',
  'rights',
  'source',
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
  'mbox',
  'name',
  'page',
  'primaryTopic',
]);
export const locn = vocabulary(wellKnownPrefixes.locn, [
  'address',
  'poBox',
  'postCode',
  'postName',
  'thoroughfare',
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
export const org = vocabulary(wellKnownPrefixes.org, [
  'Organization',
  'heldBy',
  'holds',
  'identifier',
]);
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
  'annotatedProperty',
  'annotatedSource',
  'annotatedTarget',
  'deprecated',
  'equivalentClass',
  'equivalentProperty',
  'imports',
  'inverseOf',
  'sameAs',
  'versionIRI',
  'versionInfo',
]);
export const prov = vocabulary(wellKnownPrefixes.prov, [
  'agent',
  'generatedAtTime',
  'hadPrimarySource',
  'qualifiedAttribution',
  'value',
  'wasDerivedFrom',
  'wasQuotedFrom',
]);
export const qb = vocabulary(wellKnownPrefixes.qb, ['dataSet']);
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
  'languageExtension',
  'name',
  'namedGraph',
  'resultFormat',
  'supportedLanguage',
]);
export const sdmxDimension = vocabulary(wellKnownPrefixes['sdmx-dimension'], [
  'refArea',
  'refPeriod',
]);
export const sh = vocabulary(wellKnownPrefixes.sh, shaclNames);
export const skos = vocabulary(wellKnownPrefixes.skos, [
  'Concept',
  'ConceptScheme',
  'altLabel',
  'broadMatch',
  'broader',
  'changeNote',
  'closeMatch',
  'definition',
  'exactMatch',
  'example',
  'hasTopConcept',
  'hiddenLabel',
  'inScheme',
  'narrowMatch',
  'notation',
  'note',
  'prefLabel',
  'relatedMatch',
  'scopeNote',
  'topConceptOf',
]);
export const vann = vocabulary(wellKnownPrefixes.vann, ['preferredNamespaceUri']);
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
