import { describe, expect, it } from 'vitest';
import { formOf } from '../support/read-form-page.ts';
import { readPage } from '../support/read-page.ts';
import { documentPage, takeFiles } from './render.ts';

describe('the page of a vocabulary of several versions', () => {
  const versioned = `@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix dcterms: <http://purl.org/dc/terms/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    <v/> a owl:Ontology ; rdfs:label "Words"@en .
    <v/1> dcterms:isVersionOf <v/> ; rdfs:label "Words 1"@en ; dcterms:issued "2026-01-01"^^xsd:date .
    <v/2> dcterms:isVersionOf <v/> ; rdfs:label "Words 2"@en ; dcterms:issued "2026-02-01"^^xsd:date ; skos:changeNote "A boat came."@en , "En båt kom."@sv .
    <v/Ship> a owl:Class ; rdfs:label "ship"@en ; rdfs:comment "Sails the sea."@en ; rdfs:isDefinedBy <v/> .
    <v/Boat> a owl:Class ; rdfs:label "boat"@en ; dcterms:issued "2026-02-01"^^xsd:date ; rdfs:isDefinedBy <v/> .
    <v/sails> a owl:ObjectProperty ; rdfs:label "sails"@en ; rdfs:comment "What a boat sails on."@en ; rdfs:isDefinedBy <v/> .`;
  const page = async (search = ''): Promise<string> =>
    documentPage(await takeFiles({ 'x.ttl': versioned }), 'v/', 'en', search);

  it('tells what each version brought, the newest first', async () => {
    const [log] = readPage(await page()).elements('section', {
      class: 'block closed change-log',
    });
    expect(log?.text).toMatch(/Words 2.*A boat came\..*Words 1/);
    expect(log?.text).not.toContain('En båt kom.');
    expect(log?.all('link').map((link) => link.attribute('href'))).toEqual(['#Boat']);
  });

  it('begins with its terms, and ends with who made it', async () => {
    const text = await page();
    const places = ['class="contents', 'id="Boat"', 'for-data'].map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('has only the terms with some words where the address wants so', async () => {
    const sifted = await page('?terms=SEA');
    expect(sifted).toContain('id="Ship"');
    expect(sifted).not.toContain('id="Boat"');
    const [field] = readPage(sifted).elements('input', { id: 'page-terms' });
    expect(field?.attribute('value')).toBe('sea');
    expect(await page('?terms=%22%3E%3Cb%3E')).not.toContain('"><b>');
  });

  it('has only the terms of a kind where the address wants so, beside words', async () => {
    const classes = await page('?kind=class');
    expect(classes).toContain('id="Boat"');
    expect(classes).not.toContain('id="sails"');
    expect(formOf(classes).get('kind')).toBe('class');
    const properties = await page('?kind=property&terms=boat');
    expect(properties).toContain('id="sails"');
    expect(properties).not.toContain('id="Boat"');
    const [others] = readPage(properties)
      .all('link')
      .filter((link) => link.attribute('href')?.endsWith('?terms=boat&kind=class'));
    expect(others?.attribute('aria-current')).toBe('false');
    expect(await page('?kind=%22%3E')).toContain('id="Boat"');
  });
});
