import { expect, it } from 'vitest';
import { describe as describeThings } from '../../src/describe/describe.ts';
import { lookUp } from '../../src/describe/look-up.ts';
import { renderDocumentPage } from '../../src/html/document/document-page.ts';
import { toDataset } from '../../src/rdf/dataset.ts';
import { rdfs } from '../../src/rdf/vocabulary.ts';
import { pageAt, takeFiles, textIn } from './render.ts';

const prefixes = `@prefix dcterms: <http://purl.org/dc/terms/> . @prefix prov: <http://www.w3.org/ns/prov#> .
  @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .`;

/** A citation has a date of its own, which is asked for wherever something is cited. */
const withoutCitation = (text: string): string =>
  text.replace(/Cite this .* Copy the citation as CSL-JSON/, '');

it('makes the page of a thing from what was fetched for it, and asks the dataset for names alone', async () => {
  const snapshot = await takeFiles({
    'x.ttl': `${prefixes} <id/x> rdfs:label "Thing" . <id/y> rdfs:label "Other" ; <p/by> <id/x> .`,
    'graphs.ttl': `${prefixes} <graph/x> dcterms:license <http://example.org/licence> ;
      dcterms:modified "2026-01-02"^^xsd:date ; prov:wasDerivedFrom <http://example.org/source> .
      <p/by> owl:inverseOf <p/of> . <p/of> rdfs:label "is read backwards" .`,
  });
  const found = lookUp(snapshot, 'doc/x');
  if (found.outcome !== 'document') throw new Error(found.outcome);
  const description = describeThings(snapshot, found.topics);
  const names = [...snapshot.dataset].filter(({ predicate }) => predicate.equals(rdfs.label));
  const page = (dataset: typeof snapshot.dataset): string =>
    withoutCitation(
      textIn(
        renderDocumentPage({ ...pageAt('doc/x', 'en'), stem: 'doc/x' }, description, {
          ...snapshot,
          dataset,
        }),
      ),
    );
  const whole = page(snapshot.dataset);
  for (const told of [
    'Last changed',
    'example.org/licence',
    'example.org/source',
    'is read backwards',
  ])
    expect(whole).toContain(told);
  expect(page(toDataset(names))).toBe(whole);
});
