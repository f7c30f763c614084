import { beforeAll, describe as about, expect, it } from 'vitest';
import { describe, type Description } from '../../src/describe/describe.ts';
import { terms } from '../../src/rdf/terms.ts';
import { hydra, tree } from '../../src/rdf/vocabularies/paging-vocabulary.ts';
import { dcterms, foaf, owl, prov, voidTerms } from '../../src/rdf/vocabulary.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, noWords } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

const base = 'https://data.example/';
const label = '<http://www.w3.org/2000/01/rdf-schema#label>';
const pointers = Array.from({ length: 250 }, (_, n) => `<id/from/${n}> <ns/at> <id/hub> .`);

let snapshot: Snapshot;
beforeAll(async () => {
  const data = await folderWith({
    'hub.ttl': `<id/hub> ${label} "Hub" ; <ns/knows> <id/hub> .`,
    'many.ttl': pointers.join('\n'),
    'again.ttl': pointers[0] ?? '',
    'deep.ttl': `<id/owner> ${label} "Owner" ; <ns/has> [ <ns/has> [ <ns/at> <id/deep> ] ] .
      <id/deep> ${label} "Deep" .`,
    'graphs.ttl': `@prefix dcterms: <http://purl.org/dc/terms/> .
      <id/all> a <http://rdfs.org/ns/void#Dataset> ; dcterms:license <https://licence.example/all> .
      <graph/hub> dcterms:modified "2026-01-02" ; dcterms:license <https://licence.example/hub> .
      <graph/many> dcterms:modified "2026-03-04" .`,
  });
  const none = noWords;
  snapshot = await snapshotOf({ data, ontology: none, shapes: none, baseIri: base });
});

function describeThing(name: string, page?: number): Description {
  return describe(snapshot, [terms.namedNode(`${base}id/${name}`)], page);
}

const at = terms.namedNode(`${base}ns/at`);
const document = terms.namedNode(`${base}doc/hub`);

function values({ quads }: Description, subject: string, property: { value: string }): string[] {
  return quads
    .filter(
      ({ subject: { value }, predicate }) =>
        value === subject && predicate.value === property.value,
    )
    .map(({ object }) => object.value);
}

about('what points at a thing', () => {
  it('is counted, each statement once, and comes in pages', () => {
    const pages = [1, 2, 3].map((page) => describeThing('hub', page));
    expect(pages.map(({ incoming: { total, pages: count } }) => [total, count])).toEqual(
      pages.map(() => [250, 3]),
    );
    const subjects = pages.map(
      ({ quads }) =>
        new Set(
          quads.filter(({ predicate }) => predicate.equals(at)).map((quad) => quad.subject.value),
        ),
    );
    expect(subjects.map(({ size }) => size)).toEqual([100, 100, 50]);
    expect(new Set(subjects.flatMap((each) => [...each])).size).toBe(250);
  });

  it('is not told of what the thing says of itself', () => {
    const { incoming } = describeThing('hub');
    expect(incoming.quads.map(({ predicate }) => predicate.value)).not.toContain(`${base}ns/knows`);
  });

  it('leads from page to page, for Hydra and for TREE', () => {
    const [first, second, last] = [1, 2, 3].map((page) => describeThing('hub', page));
    if (!first || !second || !last) throw new Error('no pages');
    const pageIri = (page: number) =>
      page === 1 ? document.value : `${document.value}?page=${page}`;
    expect(values(first, pageIri(1), hydra.next)).toEqual([pageIri(2)]);
    expect(values(first, pageIri(1), tree.relation)).toHaveLength(1);
    expect(values(second, pageIri(2), hydra.previous)).toEqual([pageIri(1)]);
    expect(values(second, pageIri(2), hydra.last)).toEqual([pageIri(3)]);
    expect(values(last, pageIri(3), hydra.next)).toEqual([]);
    expect(values(last, `${document.value}#incoming`, hydra.totalItems)).toEqual(['250']);
  });

  it('has the way to what points from within blank nodes', () => {
    const description = describeThing('deep');
    expect(description.incoming.total).toBe(1);
    expect(description.incoming.quads.map(({ subject }) => subject.value)).toContain(
      `${base}id/owner`,
    );
    expect(description.quads.map(({ object }) => object.value)).toContain('Owner');
  });

  it('that fits on one page needs no controls', () => {
    const { quads } = describeThing('deep');
    expect(quads.filter(({ predicate }) => predicate.value.startsWith(hydra.view.value))).toEqual(
      [],
    );
  });
});

about('a document', () => {
  it('says what it is about, in which graphs that stands, what applies and how new it is', () => {
    const hub = describeThing('hub');
    expect(values(hub, document.value, foaf.primaryTopic)).toEqual([`${base}id/hub`]);
    expect(values(hub, document.value, prov.wasDerivedFrom)).toEqual(
      ['again', 'hub', 'many'].map((name) => `${base}graph/${name}`),
    );
    // Several graphs speak of it, and not all have this licence.
    expect(values(hub, document.value, dcterms.license)).toEqual([]);
    expect(values(hub, document.value, dcterms.modified)).toEqual(['2026-03-04']);
    expect(values(hub, document.value, voidTerms.inDataset)).toEqual([`${base}id/all`]);
    expect(values(hub, document.value, owl.versionInfo)[0]).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has the licence of the dataset where its graphs have none', () => {
    const deep = describeThing('deep');
    expect(deep.record.licenses.map(({ value }) => value)).toEqual(['https://licence.example/all']);
  });

  it('has another version when it says something else', () => {
    const versions = ['hub', 'deep'].map((name) => describeThing(name).record.version);
    expect(new Set(versions).size).toBe(2);
  });
});
