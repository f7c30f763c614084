import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeCatalogue, type Catalogue } from '../../src/catalogue/dcat/catalogue.ts';
import { bulkParts } from '../../src/catalogue/dcat/bulk-parts.ts';
import { writeDump } from '../../src/catalogue/dcat/dumps.ts';
import { measureDownloads } from '../../src/catalogue/dcat/offers.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import type { Quad } from '../../src/rdf/terms.ts';
import { dcat, spdx } from '../../src/rdf/vocabularies/catalogue-vocabulary.ts';
import { dcterms, rdf } from '../../src/rdf/vocabulary.ts';
import { serialise } from '../../src/serialise/serialise.ts';
import { linkSetsOf } from '../../src/links/read-link-sets.ts';
import { writeSssomTsv } from '../../src/links/write-sssom-tsv.ts';
import { tablesOf } from '../../src/table/read-tables.ts';
import { writeCsv } from '../../src/table/write-csv.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, library, museum, ourSources, noWords } from '../support/files.ts';
import { expectSameContent } from '../support/same-content.ts';
import type { Sources } from '../../src/publish/publish.ts';
import { snapshotOf } from '../support/published.ts';
import { catalogueFindings } from './catalogue-findings.ts';

const base = 'https://data.example/';

interface Made {
  readonly snapshot: Snapshot;
  readonly catalogue: Catalogue;
}

async function make(sources: Sources): Promise<Made> {
  const snapshot = await snapshotOf(sources);
  const downloads = await measureDownloads(snapshot);
  const catalogue = describeCatalogue(snapshot, downloads);
  if (catalogue === undefined) throw new Error('no catalogue');
  return { snapshot, catalogue };
}

/** Values of a property, as text. */
function valuesOf({ quads }: Catalogue, subject: string, property: { value: string }): string[] {
  return quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === property.value)
    .map(({ object }) => object.value);
}

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

describe('our own catalogue', () => {
  let made: Made;

  beforeAll(async () => {
    made = await make(ourSources(base));
  });

  it('keeps our shapes of DCAT-AP-SE, recommendations too', async () => {
    expect(await catalogueFindings(made.catalogue.quads, base)).toEqual([]);
  });

  it('has no blank nodes, and whole addresses only', () => {
    const all = made.catalogue.quads.flatMap(({ subject, predicate, object }) => [
      subject,
      predicate,
      object,
    ]);
    expect(all.filter(({ termType }) => termType === 'BlankNode')).toEqual([]);
    const addresses = all.filter(({ termType }) => termType === 'NamedNode');
    expect(
      addresses.filter(({ value }) => !/^(?:https?:\/\/[^\s/]+\/?|mailto:|tel:)/.test(value)),
    ).toEqual([]);
  });

  it('describes all that the profile has classes for: nothing has to be fetched', () => {
    const described = new Set(made.catalogue.quads.map(({ subject }) => subject.value));
    const pointers = [
      ...[dcat.dataset, dcat.distribution, dcat.service, dcat.accessService, dcat.contactPoint],
      ...[dcterms.publisher, dcterms.creator, dcterms.conformsTo, dcterms.temporal],
      ...[dcterms.rights, dcterms.spatial, spdx.checksum],
    ];
    const missing = made.catalogue.quads
      .filter(({ predicate }) => pointers.some((pointer) => pointer.equals(predicate)))
      .filter(({ object }) => !described.has(object.value));
    expect(missing).toEqual([]);
  });

  it('offers a file for each syntax, at the public address, with the size and hash of its bytes', async () => {
    const [part] = bulkParts(made.snapshot);
    for (const format of formats) {
      const written = await writeDump(made.snapshot, { part, format });
      if (written.outcome !== 'written') throw new Error('not written');
      const bytes = Buffer.from(written.body);
      const distribution = `${base}id/distribution/${format.extension}`;
      const about = (property: { value: string }) =>
        valuesOf(made.catalogue, distribution, property);
      expect(about(dcat.downloadURL)).toEqual([`${base}dump.${format.extension}`]);
      expect(about(dcat.byteSize)).toEqual([String(bytes.length)]);
      const [checksum = ''] = about(spdx.checksum);
      expect(valuesOf(made.catalogue, checksum, spdx.checksumValue)).toEqual([
        createHash('sha256').update(bytes).digest('hex'),
      ]);
    }
  });

  it('offers each table under its own licence, with the size and hash of its bytes, and no table without one', () => {
    const licensed = tablesOf(made.snapshot).filter(
      (table) => table.termsOfUse.licenses.length === 1,
    );
    const urls = made.catalogue.quads
      .filter(({ predicate }) => predicate.equals(dcat.downloadURL))
      .map(({ object }) => object.value);
    const expected = licensed.flatMap(({ name }) => [`${name}.csv`, `${name}.json`]);
    expect(urls.filter((url) => url.includes('/table/')).sort()).toEqual(
      expected.map((file) => `${base}table/${file}`).sort(),
    );
    for (const table of licensed) {
      const distribution = `${base}id/distribution/table-${table.name}-csv`;
      const about = (property: { value: string }) =>
        valuesOf(made.catalogue, distribution, property);
      const bytes = Buffer.from(writeCsv(table));
      expect(about(dcterms.license)).toEqual(table.termsOfUse.licenses.map(({ value }) => value));
      expect(about(dcat.byteSize)).toEqual([String(bytes.length)]);
      expect(about(dcat.accessURL)).toEqual([`${base}table/${table.name}`]);
      const [checksum = ''] = about(spdx.checksum);
      expect(valuesOf(made.catalogue, checksum, spdx.checksumValue)).toEqual([
        createHash('sha256').update(bytes).digest('hex'),
      ]);
    }
  });

  it('offers each set of links that has one licence, with the size and hash of its bytes', () => {
    const licensed = linkSetsOf(made.snapshot).filter(
      (set) => set.termsOfUse.licenses.length === 1,
    );
    const urls = made.catalogue.quads
      .filter(({ predicate }) => predicate.equals(dcat.downloadURL))
      .map(({ object }) => object.value);
    const files = licensed.flatMap(({ name }) => [`${name}.sssom.json`, `${name}.sssom.tsv`]);
    expect(files.length).toBeGreaterThan(4);
    expect(urls.filter((url) => url.includes('/links/')).sort()).toEqual(
      files.map((file) => `${base}links/${file}`).sort(),
    );
    for (const set of licensed) {
      const about = (property: { value: string }) =>
        valuesOf(made.catalogue, `${base}id/distribution/links-${set.name}-tsv`, property);
      const bytes = writeSssomTsv(set, { snapshot: made.snapshot, language: 'sv' });
      expect(about(dcat.byteSize)).toEqual([String(Buffer.byteLength(bytes))]);
      expect(about(dcat.accessURL)).toEqual([`${base}links/${set.name}`]);
    }
  });

  it('offers the package of all tables with each statement of rights that applies to one', () => {
    const rights = tablesOf(made.snapshot).flatMap((table) => table.termsOfUse.rights);
    const told = valuesOf(made.catalogue, `${base}id/distribution/datapackage`, dcterms.rights);
    expect(rights.length).toBeGreaterThan(0);
    expect(told).toEqual([...new Set(rights.map(({ value }) => value))]);
  });

  it('has one identifier for the dataset, which is its address', () => {
    const dataset = `${base}id/dataset/styrkeomraden`;
    expect(valuesOf(made.catalogue, dataset, dcterms.identifier)).toEqual([dataset]);
  });

  it('is the same statements in every syntax', async () => {
    const { prefixes, context } = made.snapshot;
    for (const format of formats) {
      const style = {
        prefixes,
        topic: made.catalogue.catalogue.value,
        ...(context && { context }),
      };
      const written = await serialise(made.catalogue.quads, format.name, style);
      if (written.outcome !== 'written') throw new Error(`not written as ${format.label}`);
      await expectSameContent(written.body, format, made.catalogue.quads);
    }
  });

  it('begins, in RDF/XML, so that the national portal knows it for RDF', async () => {
    const written = await serialise(made.catalogue.quads, 'rdf-xml', {
      prefixes: made.snapshot.prefixes,
    });
    if (written.outcome !== 'written') throw new Error('not written');
    expect(written.body.slice(0, 200)).toContain('<rdf:RDF');
    expect(written.body).not.toMatch(/rdf:nodeID|rdf:(?:about|resource)="(?![a-z]+:)/);
  });

  it('is not part of the dumps that it measures', async () => {
    const written = await writeDump(made.snapshot, {
      part: bulkParts(made.snapshot)[0],
      format: formats[3],
    });
    expect(written.outcome === 'written' && written.body).not.toContain('id/distribution/');
  });
});

describe('the catalogue of another publisher', () => {
  const collection = 'https://museum.example/data/collection';
  const catalogue = 'https://museum.example/data/catalogue';

  it('has its publisher, its licence and its identifier', async () => {
    const made = await make(museum());
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
    const lines = ({ catalogue: { quads } }: Made): string[] =>
      quads.map((quad: Quad) => JSON.stringify(quad)).sort();
    expect(lines(await make(museum()))).toEqual(lines(await make(museum())));
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
