import type { Text } from '../../site/text.ts';
import { expandName } from './common-names.ts';

/** What things are to the one that they point to, by properties of the field; the data's inverses are heard first. */
const names: readonly { readonly by: readonly string[]; readonly name: Text }[] = [
  { by: ['rdf:type'], name: { sv: 'saker i klassen', en: 'things of this class' } },
  { by: ['rdf:first'], name: { sv: 'står i listor', en: 'in lists' } },
  {
    by: ['rdfs:domain', 'schema:domainIncludes'],
    name: { sv: 'egenskaper hos klassen', en: 'properties of this class' },
  },
  {
    by: ['rdfs:range', 'schema:rangeIncludes'],
    name: { sv: 'egenskaper som pekar på klassen', en: 'properties that lead to this class' },
  },
  { by: ['rdfs:subClassOf'], name: { sv: 'underklasser', en: 'subclasses' } },
  { by: ['rdfs:subPropertyOf'], name: { sv: 'underegenskaper', en: 'subproperties' } },
  { by: ['rdfs:isDefinedBy'], name: { sv: 'definieras här', en: 'defined here' } },
  { by: ['rdfs:seeAlso'], name: { sv: 'hänvisar hit', en: 'refer to this' } },
  {
    by: ['owl:inverseOf'],
    name: { sv: 'egenskap åt andra hållet', en: 'property in the other direction' },
  },
  {
    by: ['owl:disjointWith'],
    name: { sv: 'klasser utan gemensamma saker', en: 'disjoint classes' },
  },
  { by: ['skos:inScheme'], name: { sv: 'begrepp i listan', en: 'concepts in the scheme' } },
  { by: ['skos:topConceptOf'], name: { sv: 'toppbegrepp', en: 'top concepts' } },
  { by: ['skos:hasTopConcept'], name: { sv: 'toppbegrepp i', en: 'top concept of' } },
  { by: ['skos:broader'], name: { sv: 'underordnade begrepp', en: 'narrower concepts' } },
  { by: ['skos:narrower'], name: { sv: 'överordnade begrepp', en: 'broader concepts' } },
  { by: ['skos:relatedMatch'], name: { sv: 'har samband med', en: 'related' } },
  { by: ['dcterms:hasPart'], name: { sv: 'del av', en: 'part of' } },
  { by: ['dcterms:isPartOf'], name: { sv: 'delar', en: 'parts' } },
  { by: ['dcterms:creator'], name: { sv: 'har skapat', en: 'has created' } },
  { by: ['dcterms:publisher'], name: { sv: 'har gett ut', en: 'has published' } },
  { by: ['dcterms:license'], name: { sv: 'är licens för', en: 'licence of' } },
  { by: ['dcterms:rights'], name: { sv: 'är villkor för', en: 'terms of' } },
  { by: ['dcterms:conformsTo'], name: { sv: 'följs av', en: 'followed by' } },
  { by: ['dcterms:replaces'], name: { sv: 'ersatt av', en: 'replaced by' } },
  { by: ['foaf:primaryTopic'], name: { sv: 'beskrivs i', en: 'described in' } },
  {
    by: ['dcterms:source', 'prov:wasDerivedFrom', 'prov:hadPrimarySource'],
    name: { sv: 'är källa till', en: 'source of' },
  },
  { by: ['oa:hasSource'], name: { sv: 'citeras av', en: 'quoted by' } },
  { by: ['dcat:dataset'], name: { sv: 'finns i katalogen', en: 'in the catalogue' } },
  { by: ['dcat:distribution'], name: { sv: 'är en form av', en: 'a form of' } },
  { by: ['dcat:contactPoint'], name: { sv: 'är kontakt för', en: 'contact of' } },
];

const byIri: ReadonlyMap<string, Text> = new Map(
  names.flatMap(({ by, name }) => by.map((property) => [expandName(property), name])),
);

/** What things are called that point somewhere by a property of the field, where it is a common one. */
export function reverseNameOf(iri: string): Text | undefined {
  return byIri.get(iri);
}
