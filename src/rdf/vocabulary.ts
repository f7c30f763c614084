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

export const dcterms = vocabulary(wellKnownPrefixes.dcterms, ['title', 'description']);
export const foaf = vocabulary(wellKnownPrefixes.foaf, ['name']);
export const owl = vocabulary(wellKnownPrefixes.owl, [
  'AnnotationProperty',
  'Class',
  'DatatypeProperty',
  'ObjectProperty',
  'Ontology',
]);
export const rdf = vocabulary(wellKnownPrefixes.rdf, [
  'Property',
  'first',
  'langString',
  'nil',
  'rest',
  'type',
]);
export const rdfs = vocabulary(wellKnownPrefixes.rdfs, ['Class', 'comment', 'label']);
export const schema = vocabulary(wellKnownPrefixes.schema, ['name']);
export const sh = vocabulary(wellKnownPrefixes.sh, [
  'Violation',
  'message',
  'name',
  'path',
  'sparql',
]);
export const skos = vocabulary(wellKnownPrefixes.skos, ['prefLabel']);
export const voidTerms = vocabulary(wellKnownPrefixes.void, [
  'Dataset',
  'dataDump',
  'sparqlEndpoint',
  'triples',
  'uriSpace',
  'rootResource',
]);
export const xsd = vocabulary(wellKnownPrefixes.xsd, ['double', 'integer', 'string']);
