import { wellKnownPrefixes } from '../../rdf/prefixes.ts';
import type { Text } from '../../site/text.ts';
import { descriptionNames } from './description-names.ts';

/** What people call the words that nearly all data uses; data that names them itself is heard first. */
const names: Readonly<Record<string, Text>> = {
  'as:Tombstone': { sv: 'borttaget', en: 'removed' },
  'dcterms:created': { sv: 'skapad', en: 'created' },
  'dcterms:creator': { sv: 'skapad av', en: 'creator' },
  'dcterms:description': { sv: 'beskrivning', en: 'description' },
  'dcterms:identifier': { sv: 'beteckning', en: 'identifier' },
  'dcterms:isReplacedBy': { sv: 'ersatt av', en: 'replaced by' },
  'dcterms:issued': { sv: 'utgiven', en: 'issued' },
  'dcterms:language': { sv: 'språk', en: 'language' },
  'dcterms:license': { sv: 'licens', en: 'licence' },
  'dcterms:modified': { sv: 'ändrad', en: 'modified' },
  'dcterms:publisher': { sv: 'utgivare', en: 'publisher' },
  'dcterms:title': { sv: 'titel', en: 'title' },
  'foaf:homepage': { sv: 'webbplats', en: 'website' },
  'foaf:mbox': { sv: 'e-post', en: 'e-mail' },
  'foaf:name': { sv: 'namn', en: 'name' },
  'foaf:primaryTopic': { sv: 'handlar om', en: 'is about' },
  'owl:AnnotationProperty': { sv: 'anmärkande egenskap', en: 'annotation property' },
  'owl:Class': { sv: 'klass', en: 'class' },
  'owl:DatatypeProperty': { sv: 'egenskap med värde', en: 'datatype property' },
  'owl:ObjectProperty': { sv: 'egenskap som pekar på något', en: 'object property' },
  'owl:Ontology': { sv: 'ordlista', en: 'vocabulary' },
  'owl:sameAs': { sv: 'samma som', en: 'same as' },
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
  'sd:Graph': { sv: 'graf', en: 'graph' },
  'skos:Concept': { sv: 'begrepp', en: 'concept' },
  'skos:ConceptScheme': { sv: 'begreppslista', en: 'concept scheme' },
  'skos:altLabel': { sv: 'annat namn', en: 'other name' },
  'skos:broader': { sv: 'hör till', en: 'broader' },
  'skos:definition': { sv: 'definition', en: 'definition' },
  'skos:inScheme': { sv: 'i listan', en: 'in the scheme' },
  'skos:narrower': { sv: 'omfattar', en: 'narrower' },
  'skos:notation': { sv: 'kod', en: 'code' },
  'skos:prefLabel': { sv: 'namn', en: 'name' },
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
