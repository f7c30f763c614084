import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { bulkParts } from '../../src/catalogue/dcat/bulk-parts.ts';
import { writeDump } from '../../src/catalogue/dcat/dumps.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { dcat, spdx } from '../../src/rdf/vocabularies/catalogue-vocabulary.ts';
import { dcterms } from '../../src/rdf/vocabulary.ts';
import { serialise } from '../../src/serialise/serialise.ts';
import { linkSetsOf } from '../../src/links/read-link-sets.ts';
import { writeSssomTsv } from '../../src/links/write-sssom-tsv.ts';
import { tablesOf } from '../../src/table/read-tables.ts';
import { writeCsv } from '../../src/table/write-csv.ts';
import { ourSources } from '../support/files.ts';
import { expectCatalogue } from './expect-catalogue.ts';
import { make, valuesOf, type Made } from './made-catalogue.ts';

const base = 'https://data.example/';

describe('our own catalogue', () => {
  let made: Made;

  beforeAll(async () => {
    made = await make(ourSources(base));
  });

  expectCatalogue(() => made);

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

  it('is not part of the dumps that it measures', async () => {
    const written = await writeDump(made.snapshot, {
      part: bulkParts(made.snapshot)[0],
      format: formats[3],
    });
    expect(written.outcome === 'written' && written.body).not.toContain('id/distribution/');
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

  it('begins, in RDF/XML, so that the national portal knows it for RDF', async () => {
    const written = await serialise(made.catalogue.quads, 'rdf-xml', {
      prefixes: made.snapshot.prefixes,
    });
    if (written.outcome !== 'written') throw new Error('not written');
    expect(written.body.slice(0, 200)).toContain('<rdf:RDF');
    expect(written.body).not.toMatch(/rdf:nodeID|rdf:(?:about|resource)="(?![a-z]+:)/);
  });
});
