import { wellKnownPrefixes } from '../rdf/prefixes.ts';
import type { LinkSet } from './link-set.ts';
import { mappingSlots, slotsOf, type Writing } from './sssom-slots.ts';

/**
 * What the slots are in RDF (SSSOM 1.0, LinkML schema: slot_uri): a mapping is an annotation of its statement, as OWL
 * has it. Addresses are nodes here.
 */
const slotTerms = {
  mapping_set_id: '@id',
  mappings: 'sssom:mappings',
  mapping_set_version: 'owl:versionInfo',
  mapping_set_title: 'dcterms:title',
  mapping_set_description: 'dcterms:description',
  license: { '@id': 'dcterms:license', '@type': '@id' },
  creator_id: { '@id': 'dcterms:creator', '@type': '@id' },
  creator_label: 'sssom:creator_label',
  object_source: { '@id': 'sssom:object_source', '@type': '@id' },
  see_also: { '@id': 'rdfs:seeAlso', '@type': '@id' },
  subject_id: { '@id': 'owl:annotatedSource', '@type': '@id' },
  subject_label: 'sssom:subject_label',
  predicate_id: { '@id': 'owl:annotatedProperty', '@type': '@id' },
  object_id: { '@id': 'owl:annotatedTarget', '@type': '@id' },
  object_label: 'sssom:object_label',
  mapping_justification: { '@id': 'sssom:mapping_justification', '@type': '@id' },
  author_id: { '@id': 'pav:authoredBy', '@type': '@id' },
  author_label: 'sssom:author_label',
  mapping_date: { '@id': 'dcterms:created', '@type': 'xsd:date' },
  confidence: { '@id': 'sssom:confidence', '@type': 'xsd:double' },
  comment: 'rdfs:comment',
} as const;

const { dcterms, owl, rdfs, xsd } = wellKnownPrefixes;
const termPrefixes = {
  ...{ dcterms, owl, rdfs, xsd },
  pav: 'http://purl.org/pav/',
  sssom: 'https://w3id.org/sssom/',
};

/** A set as SSSOM/JSON (SSSOM 1.0, Serialisations), which is JSON-LD by the context in it. */
export function writeSssomJson(set: LinkSet, writing: Writing): string {
  const { curieMap, slots, mappings } = slotsOf(set, writing);
  const { mapping_set_id: id, ...others } = slots;
  const file = {
    '@context': { ...curieMap, ...termPrefixes, ...slotTerms },
    mapping_set_id: id,
    ...others,
    mappings: mappings.map((mapping) =>
      Object.fromEntries(mappingSlots.map((slot) => [slot, mapping[slot]])),
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
