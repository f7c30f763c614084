import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIndexFiles } from '../../src/query/index-files/index-files.ts';
import { openCacheFolder } from '../../src/query/index-files/cache-folder.ts';
import { readIndexFile } from '../../src/query/index-files/read-index-file.ts';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { folderWith } from '../support/files.ts';

const program = '1.2.3';
const iri = (name: string) => terms.namedNode(`x:${name}`);
const quads = ['"å"\uD800', 'färg', ''].map((text, index) =>
  terms.quad(iri(`s${index}`), iri('p'), terms.literal(text, 'sv-SE'), iri(`g${index % 2}`)),
);
const pack = () => packQuads(quads.slice(0, 2), quads.slice(2));

async function newFiles(folder?: string) {
  const path = folder ?? (await folderWith({}));
  return { path, files: newIndexFiles({ folder: path, program, log: undefined }) };
}

async function written(of: readonly Quad[] = quads) {
  const { files } = await newFiles();
  const file = await files.place({ pack: () => packQuads(of) });
  return { file, bytes: await readFile(file.path) };
}

describe('packed quads in a file', () => {
  it.each([
    ['some', pack],
    ['none', () => packQuads([])],
  ])('are read as they were written: %s', async (_, make) => {
    const { files } = await newFiles();
    const file = await files.place({ content: 'v', pack: make });
    expect(await readIndexFile(file.path, file)).toEqual({ outcome: 'read', quads: make() });
  });

  it('are in memory that threads share', async () => {
    const { file } = await written();
    const reading = await readIndexFile(file.path, file);
    if (reading.outcome !== 'read') throw new Error(reading.reason);
    expect(reading.quads.orders.spo.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(reading.quads.terms.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('are named by their content', async () => {
    const { file } = await written();
    expect((await written()).file.content).toBe(file.content);
    expect((await written(quads.slice(1))).file.content).not.toBe(file.content);
  });
});

describe('a file that is not as it was written', () => {
  // The head, and of the rest some: all of it takes long.
  it('is noticed wherever one byte has changed', async () => {
    const { file, bytes } = await written();
    for (let place = 0; place < bytes.length; place += place < 300 ? 1 : 37) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      await writeFile(file.path, changed);
      const { outcome } = await readIndexFile(file.path, file);
      // Between the head and the arrays, and between those, nothing is kept.
      if (outcome === 'read') expect(bytes.readUInt8(place)).toBe(0);
      else expect(outcome).toBe('unusable');
    }
  });

  it('is noticed wherever it is cut, and when it goes on', async () => {
    const { file, bytes } = await written();
    for (let length = 0; length < bytes.length; length += 53) {
      await writeFile(file.path, bytes.subarray(0, length));
      expect(await readIndexFile(file.path, file)).toMatchObject({ outcome: 'unusable' });
    }
    await writeFile(file.path, Buffer.concat([bytes, Buffer.from('x')]));
    expect(await readIndexFile(file.path, file)).toMatchObject({ outcome: 'unusable' });
  });

  it('is noticed when it is of another program or other data', async () => {
    const { file } = await written();
    for (const other of [{ program: '1.2.4' }, { content: 'other' }]) {
      const reading = await readIndexFile(file.path, { ...file, ...other });
      expect(reading).toMatchObject({ outcome: 'unusable' });
    }
  });

  it('is noticed when it is gone, a folder or a link', async () => {
    const { file, bytes } = await written();
    const besides = `${file.path}.besides`;
    await writeFile(besides, bytes);
    const make = [() => undefined, () => mkdir(file.path), () => symlink(besides, file.path)];
    for (const each of make) {
      await rm(file.path, { recursive: true, force: true });
      await each();
      expect(await readIndexFile(file.path, file)).toMatchObject({ outcome: 'unusable' });
    }
  });

  it('is made anew', async () => {
    const { files } = await newFiles();
    const file = await files.place({ content: 'v', pack });
    await writeFile(file.path, 'not an index');
    await files.mend(file, { pack });
    expect(await readIndexFile(file.path, file)).toMatchObject({ outcome: 'read' });
  });
});

describe('the folder', () => {
  it('and what is in it are for one user alone', async () => {
    const { path, files } = await newFiles();
    await chmod(path, 0o755);
    const file = await files.place({ content: 'v', pack });
    expect((await stat(join(path, 'queries'))).mode & 0o777).toBe(0o700);
    expect((await stat(file.path)).mode & 0o777).toBe(0o600);
  });

  it('is another where a link stands in its place', async () => {
    const path = await folderWith({});
    await symlink(await folderWith({}), join(path, 'queries'));
    const folder = await openCacheFolder(path);
    expect(folder.instead).toContain('not a folder');
    expect(folder.path.startsWith(path)).toBe(false);
    await rm(folder.path, { recursive: true });
  });

  it('keeps what is used, and loses what is not', async () => {
    const { path, files } = await newFiles();
    const folder = join(path, 'queries');
    const old = await files.place({ content: 'old', pack });
    const next = await files.place({ content: 'next', pack });
    await files.remove(old);
    expect(await readdir(folder)).toEqual([next.path.slice(folder.length + 1)]);
    await writeFile(join(folder, 'stray.quads'), '');
    await writeFile(join(folder, 'new.quads'), '');
    await writeFile(join(folder, 'stray.quads.1.part'), '');
    await writeFile(join(folder, 'not-ours.txt'), '');
    const longAgo = new Date(Date.now() - 7_200_000);
    for (const name of ['stray.quads', 'stray.quads.1.part', 'not-ours.txt']) {
      await utimes(join(folder, name), longAgo, longAgo);
    }
    const last = await files.place({ content: 'last', pack });
    const names = [next, last].map((file) => file.path.slice(folder.length + 1));
    expect(await readdir(folder)).toEqual(['new.quads', 'not-ours.txt', ...names].sort());
  });

  it('loses what is not used, though it could not be written at first', async () => {
    const { path, files } = await newFiles();
    const tooMuch = () => {
      throw new Error('no room');
    };
    for (let turn = 0; turn < 3; turn += 1)
      await expect(files.place({ content: 'v', pack: tooMuch })).rejects.toThrow('no room');
    await files.remove(await files.place({ content: 'v', pack }));
    expect(await readdir(join(path, 'queries'))).toEqual([]);
  });

  it('may be shared: one writes, the other finds, and each makes anew what the other removed', async () => {
    const one = await newFiles();
    const other = await newFiles(one.path);
    const file = await one.files.place({ content: 'v', pack });
    const found = await other.files.place({ content: 'v', pack: () => packQuads([]) });
    expect(found.path).toBe(file.path);
    expect(await readIndexFile(found.path, found)).toEqual({ outcome: 'read', quads: pack() });
    await one.files.remove(file);
    expect(await readIndexFile(found.path, found)).toMatchObject({ outcome: 'unusable' });
    await other.files.mend(found, { pack });
    expect(await readIndexFile(found.path, found)).toMatchObject({ outcome: 'read' });
  });
});
