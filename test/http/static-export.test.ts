import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayBeWritten } from '../../src/http/static/export.ts';
import { newFileNames } from '../../src/http/static/file-names.ts';
import { folderWith, wordless } from '../support/files.ts';
import { expectExported } from './expect-exported.ts';

// Of whole sites in the long test.
const exported = expectExported('below a path', {
  data: await folderWith({ 'a.ttl': '<id/a> <ns/p> <id/b> .' }),
  ...wordless,
  baseIri: 'https://data.example/lod/',
});

describe('names of files', () => {
  const paths = ['a/b', 'A/c', 'doc/x', 'å', 'con.txt', 'a:b', '.hidden', '.well-known/void', 'x'];
  const names = newFileNames([...paths, 'table/', '']);
  it.each([
    ['doc/x', 'doc/x'],
    ['.well-known/void', '.well-known/void'],
    ['', 'index'],
    ['table/', 'table/index'],
  ])('of “%s” is its own', (path, stem) => {
    expect(names.stemOf(path)).toBe(stem);
  });

  it.each(['a/b', 'A/c', 'å', 'con.txt', 'a:b', '.hidden', '../x', 'a//b', '_/x', 'y'.repeat(150)])(
    'of “%s” is a hash',
    (path) => {
      expect(names.stemOf(path)).toMatch(/^_\/[0-9a-f]{24}$/);
    },
  );

  it('are others for an address with parameters', () => {
    expect(names.stemOf('x', 'page=2')).not.toBe(names.stemOf('x', 'page=3'));
  });
});

describe('a folder', () => {
  it('may be written where it is not there, empty, or exported before', async () => {
    const empty = await folderWith({});
    for (const place of [join(empty, 'new'), empty, exported()])
      expect([place, await mayBeWritten(place)]).toEqual([place, true]);
  });

  it('may not be written where something else is', async () => {
    const other = await folderWith({ 'letter.txt': 'Dear Sir' });
    const forged = await folderWith({ 'export.json': '{"maker":"somebody"}' });
    const file = join(other, 'letter.txt');
    for (const place of [other, forged, file]) expect(await mayBeWritten(place)).toBe(false);
  });

  it('is written whole: what could not be written leaves what was there', async () => {
    const { writeFolder } = await import('../../src/files/write-folder.ts');
    const place = join(await folderWith({ 'site/a': 'before' }), 'site');
    const broken = writeFolder(place, async (draft) => {
      await writeFile(join(draft, 'a'), 'after');
      throw new Error('disk full');
    });
    await expect(broken).rejects.toThrow('disk full');
    expect(await readFile(join(place, 'a'), 'utf8')).toBe('before');
    expect(await readdir(join(place, '..'))).toEqual(['site']);
  });
});
