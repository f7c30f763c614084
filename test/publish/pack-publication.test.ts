import { describe, expect, it } from 'vitest';
import { packPublication } from '../../src/publish/pack-publication.ts';
import { publish } from '../../src/publish/publish.ts';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { packSnapshot, unpackSnapshot } from '../../src/snapshot/pack-snapshot.ts';
import { restoreSnapshot } from '../../src/snapshot/restore-snapshot.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { graphSizesOf } from '../../src/rdf/datasets/graph-sizes.ts';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import { folderWith, wordless } from '../support/files.ts';

async function publishText(text: string): Promise<Snapshot> {
  const data = await folderWith({ 'a.ttl': text });
  const publication = await publish({ data, baseIri: 'https://data.example/', ...wordless });
  if (publication.outcome === 'invalid') throw new Error('not published');
  return publication.snapshot;
}

/** All that a snapshot says, as plain values. */
function said({ read, generated, shapes, documents, ...rest }: Snapshot) {
  const layers = [read.quads, generated.quads, [...shapes]].map((quads) => quads.map(quadToNQuads));
  const topics = [...documents].map(([path, things]) => [path, things.map(({ value }) => value)]);
  const { version, fingerprint, graphs, whole, pagesOfOthers, prefixes, places } = rest;
  const own = { version, fingerprint, graphs, whole: whole?.value, pagesOfOthers, prefixes };
  return { layers, topics, places, ...own };
}

const plain = '<id/a> <ns/b> "a"@en, 01, [ <ns/b> "å" ] . <id/c#d> <ns/b> <id/a> .';
const respelled = '<id/a> <ns/b> "a"@en, "a"@EN, "b"@EN .';

describe('a publication that is handed over', () => {
  it.each([
    ['of plain terms', plain],
    ['of texts whose tags are written in two ways', respelled],
  ])('says the same on the other side: %s', async (_, text) => {
    const snapshot = await publishText(text);
    const handed = structuredClone(packPublication(snapshot));
    expect(said(unpackSnapshot(handed.snapshot))).toEqual(said(snapshot));
    expect(handed.packed).toEqual(packQuads(snapshot.read.quads, snapshot.generated.quads));
  });

  it('has its terms once, for the site and for queries', async () => {
    const { snapshot, packed } = packPublication(await publishText(plain));
    expect(snapshot.statements.terms).toBe(packed.terms);
    const other = packPublication(await publishText(respelled));
    expect(other.snapshot.statements.terms).not.toBe(other.packed.terms);
  });

  it('tells its documents by path, one by one and in order', async () => {
    const direct = (await publishText(plain)).documents;
    const { documents } = unpackSnapshot(packSnapshot(await publishText(plain)));
    expect([...documents.keys()]).toEqual([...direct.keys()]);
    expect([...documents.values()]).toEqual([...direct.values()]);
    expect(documents.size).toBe(direct.size);
    expect(documents.get('id/c')?.map(({ value }) => value)).toEqual([
      'https://data.example/id/c#d',
    ]);
    expect(documents.has('id/a')).toBe(true);
    for (const path of ['id/b', '', 'id/c#d']) {
      expect(documents.has(path)).toBe(false);
      expect(documents.get(path)).toBe(undefined);
    }
    const told: unknown[] = [];
    documents.forEach((things, path) => told.push([path, things]));
    expect(told).toEqual([...direct]);
  });

  it('is found by each part of a statement, sorted beforehand', async () => {
    const direct = (await publishText(plain)).read;
    const packed = structuredClone(packSnapshot(await publishText(plain)));
    expect(packed.byPlace.read.map(({ rows }) => rows.length)).toEqual(
      Array.from({ length: 4 }, () => direct.quads.length),
    );
    const { dataset } = unpackSnapshot(packed).read;
    for (const { subject, predicate, object, graph } of direct.quads) {
      const patterns = [
        [subject],
        [null, predicate],
        [null, null, object],
        [null, null, null, graph],
      ];
      for (const pattern of patterns)
        expect([...dataset.match(...pattern)].map(quadToNQuads)).toEqual(
          [...direct.dataset.match(...pattern)].map(quadToNQuads),
        );
    }
    expect(graphSizesOf(dataset)).toEqual(graphSizesOf(direct.dataset));
  });

  it('is not packed again for the next thread, but what is made of it is', async () => {
    const packed = packSnapshot(await publishText(plain));
    const snapshot = unpackSnapshot(packed);
    expect(packSnapshot(snapshot)).toBe(packed);
    const kept = { version: 'v', published: new Date(0), content: 'c', quads: [] };
    const before = packSnapshot(restoreSnapshot(snapshot, kept));
    expect(before.statements.read).toHaveLength(0);
    expect(before.shapes).toBe(packed.shapes);
  });
});
