import { wellKnownPrefixes } from '../../rdf/prefixes.ts';
import type { Text } from '../../site/text.ts';
import { descriptionNames } from './description-names.ts';

/** What people call the words that nearly all data uses; data that names them itself is heard first. */
const names: Readonly<Record<string, Text>> = {
  'as:Tombstone': { sv: 'borttaget', en: 'removed' },
  'dcat:Catalog': { sv: 'katalog', en: 'catalogue' },
  'dcat:DataService': { sv: 'datatjänst', en: 'data service' },
  'dcat:Dataset': { sv: 'datamängd', en: 'dataset' },
  'dcat:Distribution': { sv: 'fil eller tjänst', en: 'distribution' },
  'dcterms:accessRights': { sv: 'åtkomst', en: 'access rights' },
  'dcterms:contributor': { sv: 'medverkande', en: 'contributor' },
  'dcterms:created': { sv: 'skapad', en: 'created' },
  'dcterms:creator': { sv: 'skapad av', en: 'creator' },
  'dcterms:date': { sv: 'datum', en: 'date' },
  'dcterms:description': { sv: 'beskrivning', en: 'description' },
  'dcterms:extent': { sv: 'omfång', en: 'extent' },
  'dcterms:format': { sv: 'format', en: 'format' },
  'dcterms:hasPart': { sv: 'delar', en: 'parts' },
  'dcterms:identifier': { sv: 'beteckning', en: 'identifier' },
  'dcterms:isPartOf': { sv: 'del av', en: 'part of' },
  'dcterms:isReplacedBy': { sv: 'ersatt av', en: 'replaced by' },
  'dcterms:issued': { sv: 'utgiven', en: 'issued' },
  'dcterms:language': { sv: 'språk', en: 'language' },
  'dcterms:license': { sv: 'licens', en: 'licence' },
  'dcterms:modified': { sv: 'ändrad', en: 'modified' },
  'dcterms:publisher': { sv: 'utgivare', en: 'publisher' },
  'dcterms:rights': { sv: 'rättigheter', en: 'rights' },
  'dcterms:source': { sv: 'källa', en: 'source' },
  'dcterms:spatial': { sv: 'plats', en: 'place' },
  'dcterms:subject': { sv: 'ämne', en: 'subject' },
  'dcterms:temporal': { sv: 'tid', en: 'period' },
  'dcterms:title': { sv: 'titel', en: 'title' },
  'dcterms:type': { sv: 'typ', en: 'type' },
  'foaf:Agent': { sv: 'aktör', en: 'agent' },
  'foaf:Organization': { sv: 'organisation', en: 'organisation' },
  'foaf:Person': { sv: 'person', en: 'person' },
  'foaf:age': { sv: 'ålder', en: 'age' },
  'foaf:depiction': { sv: 'bild', en: 'picture' },
  'foaf:familyName': { sv: 'efternamn', en: 'family name' },
  'foaf:givenName': { sv: 'förnamn', en: 'given name' },
  'foaf:homepage': { sv: 'webbplats', en: 'website' },
  'foaf:knows': { sv: 'känner', en: 'knows' },
  'foaf:mbox': { sv: 'e-post', en: 'e-mail' },
  'foaf:name': { sv: 'namn', en: 'name' },
  'foaf:page': { sv: 'sida om detta', en: 'page about this' },
  'foaf:primaryTopic': { sv: 'handlar om', en: 'is about' },
  'owl:AnnotationProperty': { sv: 'anmärkande egenskap', en: 'annotation property' },
  'owl:Class': { sv: 'klass', en: 'class' },
  'owl:DatatypeProperty': { sv: 'egenskap med värde', en: 'datatype property' },
  'owl:ObjectProperty': { sv: 'egenskap som pekar på något', en: 'object property' },
  'owl:Ontology': { sv: 'ordlista', en: 'vocabulary' },
  'owl:Thing': { sv: 'sak', en: 'thing' },
  'owl:sameAs': { sv: 'samma som', en: 'same as' },
  'owl:versionInfo': { sv: 'version', en: 'version' },
  'rdf:Property': { sv: 'egenskap', en: 'property' },
  'rdf:type': { sv: 'är', en: 'is a' },
  'rdfs:Class': { sv: 'klass', en: 'class' },
  'rdfs:comment': { sv: 'kommentar', en: 'comment' },
  'rdfs:isDefinedBy': { sv: 'definieras i', en: 'is defined by' },
  'rdfs:label': { sv: 'namn', en: 'name' },
  'rdfs:seeAlso': { sv: 'se även', en: 'see also' },
  'rdfs:subClassOf': { sv: 'är en sorts', en: 'is a kind of' },
  'rdfs:subPropertyOf': { sv: 'är en sorts', en: 'is a kind of' },
  'schema:dateDeleted': { sv: 'borttagen', en: 'removed on' },
  'schema:description': { sv: 'beskrivning', en: 'description' },
  'schema:email': { sv: 'e-post', en: 'e-mail' },
  'schema:image': { sv: 'bild', en: 'picture' },
  'schema:name': { sv: 'namn', en: 'name' },
  'schema:telephone': { sv: 'telefon', en: 'telephone' },
  'schema:url': { sv: 'webbplats', en: 'website' },
  'sd:Graph': { sv: 'graf', en: 'graph' },
  'skos:Concept': { sv: 'begrepp', en: 'concept' },
  'skos:ConceptScheme': { sv: 'begreppslista', en: 'concept scheme' },
  'skos:altLabel': { sv: 'annat namn', en: 'other name' },
  'skos:broadMatch': { sv: 'hör till, i en annan lista', en: 'broader, in another scheme' },
  'skos:broader': { sv: 'hör till', en: 'broader' },
  'skos:closeMatch': { sv: 'nästan samma som', en: 'nearly the same as' },
  'skos:definition': { sv: 'definition', en: 'definition' },
  'skos:exactMatch': { sv: 'samma som', en: 'the same as' },
  'skos:example': { sv: 'exempel', en: 'example' },
  'skos:hasTopConcept': { sv: 'toppbegrepp', en: 'top concepts' },
  'skos:inScheme': { sv: 'i listan', en: 'in the scheme' },
  'skos:narrowMatch': { sv: 'omfattar, i en annan lista', en: 'narrower, in another scheme' },
  'skos:narrower': { sv: 'omfattar', en: 'narrower' },
  'skos:notation': { sv: 'kod', en: 'code' },
  'skos:note': { sv: 'anmärkning', en: 'note' },
  'skos:prefLabel': { sv: 'namn', en: 'name' },
  'skos:related': { sv: 'se även', en: 'related' },
  'skos:scopeNote': { sv: 'användning', en: 'scope note' },
  'skos:topConceptOf': { sv: 'toppbegrepp i', en: 'top concept of' },
  'void:Dataset': { sv: 'länkade data', en: 'linked data' },
  'void:Linkset': { sv: 'länkmängd', en: 'linkset' },
};

const prefixes: Readonly<Record<string, string>> = wellKnownPrefixes;

/** The IRI of a name with one of the usual prefixes. */
export function expandName(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${prefixes[prefix] ?? ''}${local}`;
}

const byIri: ReadonlyMap<string, Text> = new Map(
  Object.entries({ ...descriptionNames, ...names }).map(([name, text]) => [expandName(name), text]),
);

/** What people call a word of the field, where it is among those that nearly all data uses. */
export function commonNameOf(iri: string): Text | undefined {
  return byIri.get(iri);
}
