import { beforeAll, describe, expect, it } from 'vitest';
import { bulkParts, quadsOf } from '../../src/catalogue/dcat/bulk-parts.ts';
import { describeCatalogue } from '../../src/catalogue/dcat/catalogue.ts';
import { dumpAt, dumpFiles, dumpPath } from '../../src/catalogue/dcat/dumps.ts';
import { downloadsOf } from '../../src/catalogue/dcat/offers.ts';
import { describeParts } from '../../src/catalogue/void/bulk-subsets.ts';
import { dcat } from '../../src/rdf/vocabularies/catalogue-vocabulary.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { dcterms } from '../../src/rdf/vocabulary.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, library, ourSources, noWords } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

const base = 'https://data.example/';
const zero = 'http://creativecommons.org/publicdomain/zero/1.0/';
const by = 'http://creativecommons.org/licenses/by/4.0/';

/** Three graphs in a dataset, of which one has the terms given. */
async function withTerms(own: string, rights = ''): Promise<Snapshot> {
  const data = await folderWith({
    'a.ttl': '<id/a> <http://x.example/p> "a", "b", "c" .',
    'b.ttl': '<id/b> <http://x.example/p> "secret" .',
    'c.ttl': `@prefix dcterms: <http://purl.org/dc/terms/> . @prefix st: <ns/> .
      @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix void: <http://rdfs.org/ns/void#> .
      <id/whole> a dcat:Dataset , void:Dataset .
      <graph/a> dcterms:license <${zero}> . <graph/c> dcterms:license <${zero}> .
      <graph/b> ${own} . ${rights}`,
  });
  return snapshotOf({ ...ourSources(base), data, shapes: noWords });
}

const textsOf = (quads: readonly Quad[]): string[] => quads.map(({ object }) => object.value);
const namesOf = (snapshot: Snapshot) => bulkParts(snapshot).map(({ name }) => name);

describe('the parts of data for bulk download', () => {
  it('are one where the same terms apply to everything', async () => {
    const snapshot = await snapshotOf(library());
    expect(namesOf(snapshot)).toEqual([undefined]);
    const [whole] = bulkParts(snapshot);
    expect(quadsOf(whole, snapshot)).toEqual(snapshot.read.quads);
    expect(whole.size).toBe(snapshot.read.quads.length);
    const graph = terms.namedNode(`${base}graph/void`);
    expect(describeParts(graph, graph, snapshot)).toEqual([]);
  });

  it('are divided by the licences of graphs, the largest first', async () => {
    const snapshot = await withTerms(`dcterms:license <${by}>`);
    // The vocabulary is in the data too, and says nothing of its terms.
    expect(namesOf(snapshot)).toEqual([undefined, 'by-4-0', 'other']);
    const [first, second] = bulkParts(snapshot);
    expect(textsOf(quadsOf(first, snapshot))).not.toContain('secret');
    expect(second && textsOf(quadsOf(second, snapshot))).toEqual(['secret']);
    expect(second?.termsOfUse.licenses.map(({ value }) => value)).toEqual([by]);
  });

  it('have no licence where only rights are stated', async () => {
    const snapshot = await withTerms('dcterms:rights <id/rights/texts>');
    const texts = bulkParts(snapshot).find(({ name }) => name === 'texts');
    expect(texts?.termsOfUse.licenses).toEqual([]);
  });

  it('have the licence that a statement of rights gives, and none where it says that there is none', async () => {
    const given = async (value: string): Promise<string[]> => {
      const snapshot = await withTerms(
        'dcterms:rights <id/rights/texts>',
        `<id/rights/texts> st:textLicence ${value}`,
      );
      const texts = bulkParts(snapshot).find(({ name }) => name === 'texts');
      return (texts?.termsOfUse.licenses ?? []).map((licence) => licence.value);
    };
    expect(await given(`<${by}> .`)).toEqual([by]);
    expect(await given('<def/none> . <def/none> a dcterms:RightsStatement .')).toEqual([]);
  });
});

describe('the files of our own data', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await snapshotOf(ourSources());
  });

  it('are the facts, and the texts of the region by themselves', () => {
    expect(namesOf(snapshot)).toEqual([undefined, 'texter']);
    const [facts, texts] = bulkParts(snapshot).map((part) =>
      textsOf(quadsOf(part, snapshot)).join('\n'),
    );
    const sentence = 'Fossilfrihet är idag en självklarhet';
    expect([facts?.includes(`${sentence} i`), texts?.includes(sentence)]).toEqual([false, true]);
  });

  it('have no person in them', () => {
    const all = bulkParts(snapshot).flatMap((part) => textsOf(quadsOf(part, snapshot)));
    expect(snapshot.read.quads.some(({ object }) => object.value.startsWith('mailto:'))).toBe(true);
    expect(all.filter((text) => /Hofsten|hofsten/.test(text))).toEqual([]);
  });

  it('are offered as open data where they have a licence, which is theirs alone', () => {
    const { quads = [] } = describeCatalogue(snapshot, downloadsOf(snapshot)) ?? {};
    const files = quads.filter(({ predicate }) => predicate.equals(dcat.downloadURL));
    const dumps = files.filter(({ object }) => object.value.includes('/dump'));
    expect(dumps).toHaveLength(formats.length);
    expect(files.filter(({ object }) => object.value.includes('texter'))).toEqual([]);
    const licences = files.flatMap(({ subject }) =>
      quads.filter(
        (quad) => quad.subject.equals(subject) && quad.predicate.equals(dcterms.license),
      ),
    );
    expect([...new Set(textsOf(licences))]).toEqual([zero]);
    expect(licences).toHaveLength(files.length);
  });

  it('are all told of in VoID, with their terms', () => {
    const graph = terms.namedNode(`${base}graph/void`);
    const told = textsOf(describeParts(graph, graph, snapshot));
    for (const file of dumpFiles(snapshot)) expect(told).toContain(base + dumpPath(file));
    expect(told).toEqual(expect.arrayContaining([zero, `${base}id/rights/texter`]));
  });

  it('are found at their addresses and nowhere else', () => {
    expect(dumpAt('dump-texter.ttl', snapshot)?.part.name).toBe('texter');
    expect(dumpAt('dump.ttl', snapshot)?.part.name).toBeUndefined();
    for (const path of ['dump', 'dump-.ttl', 'dump-people.ttl', 'dump-texter.exe']) {
      expect(dumpAt(path, snapshot)).toBeUndefined();
    }
  });
});
