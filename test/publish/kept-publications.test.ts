import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  keepPublication,
  readKept,
  type KeptPublication,
} from '../../src/publish/kept-publications.ts';
import { publicationKey } from '../../src/publish/publication-key.ts';
import { publish } from '../../src/publish/publish.ts';
import { packSnapshot } from '../../src/snapshot/pack-snapshot.ts';
import { folderWith, wordless } from '../support/files.ts';
import { libraryCopy } from './library-copy.ts';

async function newKept(): Promise<KeptPublication> {
  const data = await folderWith({ 'a.ttl': '<id/a> <ns/b> "\uD83C\uDF32", [ <ns/b> 01 ] .' });
  const publication = await publish({ data, baseIri: 'https://data.example/', ...wordless });
  if (publication.outcome === 'invalid') throw new Error('not published');
  const { snapshot, findings, notes } = publication;
  return { snapshot: packSnapshot(snapshot), findings, notes, isSmall: true, day: '2026-11-29' };
}

describe('a kept publication', () => {
  it('is read as it was written, by its key alone', async () => {
    const [folder, kept] = [await folderWith({}), await newKept()];
    await keepPublication(folder, { key: 'one' }, kept);
    const reading = await readKept(folder, 'one');
    if (reading.outcome !== 'read') throw new Error(reading.outcome);
    expect(packed(reading.kept)).toEqual(packed(kept));
    expect(await readKept(folder, 'other')).toEqual({ outcome: 'none' });
    await copyFile(join(folder, 'one.publication'), join(folder, 'other.publication'));
    expect(await readKept(folder, 'other')).toMatchObject({ outcome: 'unusable' });
  });

  it('is not believed when any of it is damaged, cut or lengthened', async () => {
    const folder = await folderWith({});
    await keepPublication(folder, { key: 'one' }, await newKept());
    const path = join(folder, 'one.publication');
    const whole = await readFile(path);
    const damaged = [0, 30, 60, Math.floor(whole.length / 2), whole.length - 1].map((place) => {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return bytes;
    });
    const others = [whole.subarray(0, -1), whole.subarray(0, 10), Buffer.alloc(0)];
    const longer = Buffer.concat([whole, Buffer.from('x')]);
    for (const bytes of [...damaged, ...others, longer]) {
      await writeFile(path, bytes);
      expect(await readKept(folder, 'one')).toMatchObject({ outcome: 'unusable' });
    }
    await writeFile(path, whole);
    expect(await readKept(folder, 'one')).toMatchObject({ outcome: 'read' });
  });

  it('is not read through a link', async () => {
    const [folder, elsewhere] = [await folderWith({}), await folderWith({})];
    await keepPublication(elsewhere, { key: 'one' }, await newKept());
    await symlink(join(elsewhere, 'one.publication'), join(folder, 'one.publication'));
    expect(await readKept(folder, 'one')).toMatchObject({ outcome: 'unusable' });
  });

  it('makes room for those that are used', async () => {
    const [folder, kept] = [await folderWith({ 'not-ours.txt': '' }), await newKept()];
    for (const key of 'abcdefgh') await keepPublication(folder, { key }, kept);
    expect(await readKept(folder, 'a')).toMatchObject({ outcome: 'read' });
    await keepPublication(folder, { key: 'i' }, kept);
    await keepPublication(folder, { key: 'j', before: 'd' }, kept);
    const names = ['a', 'c', 'e', 'f', 'g', 'h', 'i', 'j'].map((key) => `${key}.publication`);
    expect(await readdir(folder)).toEqual([...names, 'not-ours.txt']);
  });
});

/** The parts as plain values: what comes back is in memory of another kind. */
function packed({ snapshot, ...rest }: KeptPublication) {
  const { statements, shapes, documents } = snapshot;
  const texts = [statements.terms, shapes.terms, documents.paths];
  const numbers = [statements.read, statements.generated, shapes.rows, documents.topics];
  const parts = [...texts.flatMap(({ bytes, ends, table }) => [bytes, ends, table]), ...numbers];
  return {
    ...rest,
    parts: parts.map((part) => [...part]),
    version: snapshot.version,
    places: snapshot.places,
  };
}

describe('the key of a publication', () => {
  it('is another for other files, settings and names', async () => {
    const sources = await libraryCopy();
    const keys = new Set([publicationKey(sources)]);
    expect(keys.has(publicationKey({ ...sources }))).toBe(true);
    keys.add(publicationKey({ ...sources, publishPeople: false }));
    keys.add(publicationKey({ ...sources, publicUrl: 'https://other.example/' }));
    keys.add(publicationKey({ ...sources, withoutChecks: ['dates'] }));
    for (const name of ['data/a.txt', 'shapes/a.ttl', 'ontology/context.jsonld', 'contexts/a']) {
      const path = join(sources.data, '..', name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, '{"@context": {}}');
      keys.add(publicationKey(sources));
    }
    expect(keys.size).toBe(8);
  });
});
