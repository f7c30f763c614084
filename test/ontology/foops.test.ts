import { beforeAll, describe, expect, it } from 'vitest';
import { baseIri, full, namespace, readOntology, spoken, type Ontology } from './ontology.ts';

/** The checks of FOOPS! (https://w3id.org/foops) that need no other party; docs/ontology.md has the others. */
describe('FOOPS!', () => {
  let ontology: Ontology;
  let header: (property: string) => string[];

  beforeAll(async () => {
    ontology = await readOntology();
    header = (property) => ontology.values(namespace, property).map(({ value }) => value);
  });

  it('URI1, URI2, HTTP1: the ontology is named by the address where its terms are', () => {
    expect(header('rdf:type')).toEqual([full('owl:Ontology')]);
    expect(namespace).toMatch(/^https?:\/\/.*\/$/);
    expect(header('vann:preferredNamespaceUri')).toEqual([namespace]);
  });

  it('VER1, VER2: its version has an address of its own, which leads somewhere', () => {
    const [version = ''] = header('owl:versionIRI');
    expect(version).not.toBe(namespace);
    expect(version).toBe(`${namespace}${header('owl:versionInfo')[0] ?? ''}`);
    expect(ontology.values(version, 'rdfs:label')).toHaveLength(2);
  });

  it('FIND1: it proposes a prefix', () => {
    expect(header('vann:preferredNamespacePrefix')).toEqual(['st']);
  });

  it('FIND3: it names a catalogue', () => {
    expect(header('schema:includedInDataCatalog')).toEqual([`${baseIri}id/catalogue/oppna-data`]);
  });

  it.each([
    ['OM1', ['dcterms:title', 'dcterms:description', 'dcterms:license', 'dcterms:creator']],
    ['OM2', ['owl:versionInfo', 'dcterms:created', 'dcterms:bibliographicCitation']],
    ['OM3', ['dcterms:publisher', 'bibo:status', 'dcterms:source', 'dcterms:issued']],
    ['OM5.1, OM5.2', ['dcterms:creator', 'dcterms:created', 'dcterms:issued', 'dcterms:publisher']],
  ])('%s: it tells %s of itself', (_, properties) => {
    expect(properties.filter((property) => header(property).length === 0)).toEqual([]);
  });

  it('OM4.1: its licence is an address', () => {
    expect(header('dcterms:license')).toEqual([
      'http://creativecommons.org/publicdomain/zero/1.0/',
    ]);
  });

  it('VOC1, VOC2: it describes itself and builds its terms with words of others', () => {
    const superterms = ontology.quads.filter(({ predicate }) =>
      /#sub(?:Class|Property)Of$/.test(predicate.value),
    );
    const reused = superterms.filter(({ object }) => !object.value.startsWith(namespace));
    expect(reused.length).toBeGreaterThan(20);
  });

  it.each(['rdfs:label', 'skos:prefLabel', 'rdfs:comment', 'skos:definition'])(
    'VOC3, VOC4: every term has one %s in Swedish and one in English',
    (property) => {
      const wanting = ontology.terms.filter((term) =>
        ['sv', 'en'].some((language) => spoken(ontology, term, property, language).length !== 1),
      );
      expect(wanting).toEqual([]);
    },
  );
});
