import type { Text } from '../../site/text.ts';

/** What an ontology says of itself: the values of a property, named with a prefix. */
export interface OntologyFound {
  readonly namespace: string;
  readonly header: (property: string) => readonly string[];
}

/** A check, what it wants, and what is missing. */
export type OntologyCheck = readonly [
  id: string,
  wants: Text,
  missing: (found: OntologyFound) => readonly string[],
];

const telling = (properties: readonly string[]) => (found: OntologyFound) =>
  properties.filter((property) => found.header(property).length === 0);

/** The checks of FOOPS! (https://w3id.org/foops) that look at what an ontology says of itself and need no other party. */
export const ontologyChecks: readonly OntologyCheck[] = [
  [
    'URI1, URI2, HTTP1',
    {
      sv: 'ontologin heter som adressen där dess termer finns',
      en: 'the ontology is named by the address where its terms are',
    },
    ({ namespace, header }) => [
      ...(/^https?:\/\/.*[/#]$/.test(namespace) ? [] : [namespace]),
      ...(header('vann:preferredNamespaceUri').join() === namespace
        ? []
        : ['vann:preferredNamespaceUri']),
    ],
  ],
  [
    'VER1',
    { sv: 'versionen har en egen adress', en: 'its version has an address of its own' },
    ({ namespace, header }) => {
      const [version] = header('owl:versionIRI');
      return version === undefined || version === namespace ? ['owl:versionIRI'] : [];
    },
  ],
  [
    'FIND1',
    { sv: 'den föreslår ett prefix', en: 'it proposes a prefix' },
    telling(['vann:preferredNamespacePrefix']),
  ],
  [
    'FIND3',
    { sv: 'den nämner en katalog', en: 'it names a catalogue' },
    telling(['schema:includedInDataCatalog']),
  ],
  [
    'OM1',
    { sv: 'titel, beskrivning, licens och upphov', en: 'title, description, licence and creator' },
    telling(['dcterms:title', 'dcterms:description', 'dcterms:license', 'dcterms:creator']),
  ],
  [
    'OM2',
    {
      sv: 'version, dag för tillkomst och hur den citeras',
      en: 'version, day of creation and how it is cited',
    },
    telling(['owl:versionInfo', 'dcterms:created', 'dcterms:bibliographicCitation']),
  ],
  [
    'OM3',
    {
      sv: 'utgivare, status, källa och utgivningsdag',
      en: 'publisher, status, source and day of issue',
    },
    telling(['dcterms:publisher', 'bibo:status', 'dcterms:source', 'dcterms:issued']),
  ],
  [
    'OM5.1, OM5.2',
    { sv: 'ursprung: vem och när', en: 'provenance: who and when' },
    telling(['dcterms:creator', 'dcterms:created', 'dcterms:issued', 'dcterms:publisher']),
  ],
  [
    'OM4.1',
    { sv: 'licensen är en adress', en: 'its licence is an address' },
    ({ header }) =>
      header('dcterms:license').some((value) => URL.canParse(value)) ? [] : ['dcterms:license'],
  ],
];
