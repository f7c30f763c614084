import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeCatalogue } from '../../src/catalogue/dcat/catalogue.ts';
import { measureDownloads } from '../../src/catalogue/dcat/offers.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import type { Quad } from '../../src/rdf/terms.ts';
import { dcat } from '../../src/rdf/vocabularies/catalogue-vocabulary.ts';
import { dcterms, rdf } from '../../src/rdf/vocabulary.ts';
import { folderWith, library, museum, noWords } from '../support/files.ts';
import type { Sources } from '../../src/publish/publish.ts';
import { snapshotOf } from '../support/published.ts';
import { expectCatalogue } from './expect-catalogue.ts';
import { make, valuesOf, type Made } from './made-catalogue.ts';

/** The museum with another text in the place of one that stands there. */
async function museumWith(
  replace: string,
  by: string,
  others: Partial<Sources> = {},
): Promise<Made> {
  const { data } = museum();
  const catalogue = await readFile(`${data}/catalogue.ttl`, 'utf8');
  const objects = await readFile(`${data}/objects.ttl`, 'utf8');
  if (!catalogue.includes(replace)) throw new Error(`“${replace}” does not stand there`);
  const changed = { 'catalogue.ttl': catalogue.replace(replace, by), 'objects.ttl': objects };
  return make({ ...museum(), data: await folderWith(changed), ...others });
}

it('a catalogue has its files where services are reached, and its things where they are named', async () => {
  const publicUrl = 'https://www.museum.example/open/';
  const { catalogue } = await make({ ...museum(), publicUrl });
  const files = catalogue.quads.filter(({ predicate }) => predicate.equals(dcat.downloadURL));
  const own = files.map(({ object }) => object.value).filter((url) => url.includes('/dump.'));
  expect(own.toSorted()).toEqual(
    formats.map(({ extension }) => `${publicUrl}dump.${extension}`).sort(),
  );
  const [type] = catalogue.quads.filter(({ object }) => object.equals(dcat.Catalog));
  expect(type?.subject.value).toBe('https://museum.example/data/catalogue');
});

describe('the catalogue of another publisher', () => {
  const collection = 'https://museum.example/data/collection';
  const catalogue = 'https://museum.example/data/catalogue';

  let museumMade: Made;

  beforeAll(async () => {
    museumMade = await make(museum());
  });

  expectCatalogue(() => museumMade);

  it('has its publisher, its licence and its identifier', () => {
    const made = museumMade;
    const distribution = 'https://museum.example/data/id/distribution/ttl';
    expect(valuesOf(made.catalogue, catalogue, dcterms.publisher)).toEqual([
      'http://dataportal.se/organisation/SE2120009994',
    ]);
    expect(valuesOf(made.catalogue, distribution, dcterms.license)).toEqual([
      'http://creativecommons.org/licenses/by/4.0/',
    ]);
    expect(valuesOf(made.catalogue, collection, dcterms.identifier)).toEqual(['samlingen']);
  });

  it('has the files that another dataset says it has, and no others for it', async () => {
    const { catalogue: made } = await make(museum());
    const visitors = 'https://museum.example/data/visitors';
    expect(valuesOf(made, visitors, dcat.distribution)).toEqual([`${visitors}.csv`]);
    expect(valuesOf(made, `${visitors}.csv`, dcterms.license)).toHaveLength(1);
    expect(valuesOf(made, collection, dcat.distribution)).toHaveLength(formats.length);
  });

  it('tells of the last change of any part: the vocabulary is younger than the dataset', async () => {
    const { catalogue: made } = await make(museum());
    for (const thing of [collection, catalogue, 'https://museum.example/data/id/distribution/nt'])
      expect(valuesOf(made, thing, dcterms.modified)).toEqual(['2026-03-04']);
  });

  it('tells of the change of the dataset where that is the last, and of its own where that is', async () => {
    const dataset = await museumWith('"2026-02-03"^^xsd:date', '"2026-05-06"^^xsd:date');
    expect(valuesOf(dataset.catalogue, collection, dcterms.modified)).toEqual(['2026-05-06']);
    expect(valuesOf(dataset.catalogue, catalogue, dcterms.modified)).toEqual(['2026-05-06']);
    const own = await museumWith(
      'dcterms:modified "2025-01-02"^^xsd:date',
      'dcterms:modified "2026-07-08T09:00:00Z"^^xsd:dateTime',
    );
    expect(valuesOf(own.catalogue, collection, dcterms.modified)).toEqual(['2026-03-04']);
    expect(valuesOf(own.catalogue, catalogue, dcterms.modified)).toEqual(['2026-07-08']);
  });

  it('is the same when it is read again: nothing comes from the clock or from reading order', async () => {
    const lines = (quads: readonly Quad[] = []): string[] =>
      quads.map((quad) => JSON.stringify(quad)).sort();
    const { snapshot, catalogue: made } = await make(museum());
    const again = describeCatalogue(snapshot, await measureDownloads(snapshot));
    expect(lines(again?.quads)).toEqual(lines(made.quads));
  });

  it('has no files that their syntax cannot hold', async () => {
    const made = await museumWith(
      '<contact> a vcard:Organization',
      '<id/object/3> <https://museum.example/p/1> "x" . <contact> a vcard:Organization',
    );
    expect(valuesOf(made.catalogue, collection, dcat.distribution)).not.toContain(
      'https://museum.example/data/id/distribution/rdf',
    );
  });

  it('is the one that is no part of another', async () => {
    const first = 'https://museum.example/data/a';
    const { catalogue: made } = await museumWith(
      '<catalogue> a dcat:Catalog ;',
      '<catalogue> dcterms:hasPart <a> . <a> a dcat:Catalog . <catalogue> a dcat:Catalog ;',
      { shapes: noWords },
    );
    expect(made.catalogue.value).toBe(catalogue);
    expect(valuesOf(made, first, rdf.type)).toEqual([dcat.Catalog.value]);
  });
});

it('is none where no file declares one', async () => {
  const snapshot = await snapshotOf(library());
  expect(describeCatalogue(snapshot, [])).toBeUndefined();
});
