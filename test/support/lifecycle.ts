import type { Sources } from '../../src/publish/publish.ts';
import { folderWith, noWords } from './files.ts';

const data = `
@prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> .

<id/living> rdfs:label "Living"@en .
<id/heir> rdfs:label "Heir"@en .
<id/gone> a as:Tombstone ; rdfs:label "Gone"@en ; schema:dateDeleted "2026-11-23" .
<id/renamed> a as:Tombstone ; schema:dateDeleted "2026-11-23" ; dcterms:isReplacedBy <id/living> .
<id/moved-away> a as:Tombstone ; schema:dateDeleted "2026-11-23" ;
  dcterms:isReplacedBy <https://other.example/å> .
<id/split> a as:Tombstone ; schema:dateDeleted "2026-11-23" ;
  dcterms:isReplacedBy <id/part>, <id/heir> .
<id/merged> a as:Tombstone ; schema:dateDeleted "2026-11-23" ; dcterms:isReplacedBy <id/heir> .
<id/part> rdfs:label "Part"@en .
`;

/** A site of things that live, are gone, have another name, or are divided, at the root of its host. */
export async function lifecycle(): Promise<Sources> {
  const none = noWords;
  return {
    data: await folderWith({ 'a.ttl': data }),
    ontology: none,
    shapes: none,
    baseIri: 'https://data.example/',
  };
}
