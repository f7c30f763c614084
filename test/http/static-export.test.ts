import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayBeWritten } from '../../src/http/static/export.ts';
import { newFileNames } from '../../src/http/static/file-names.ts';
import { askingFor, exportedSite, type ListedFile } from '../support/export-site.ts';
import { folderWith, library, museum } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';

const sites = [
  ['at the root of its host', library()],
  ['below a path', museum()],
] as const;

/** What the exported site says, and what the running one answers. */
describe.each(sites)('a site %s, exported', (_, sources) => {
  let [folder, files]: [string, readonly ListedFile[]] = ['', []];
  let site: Site;
  beforeAll(async () => {
    ({ folder, files } = await exportedSite(sources));
    site = await startSite(sources);
  });
  afterAll(() => site.close());

  it('has files for documents in every form and language', () => {
    const ends = new Set(
      files.map(({ file }) => /(?:\.at)?(?:\.lang-\w+|\.en)?\.\w+$/.exec(file)?.[0]),
    );
    for (const end of ['.ttl', '.rdf', '.json', '.md', '.html', '.en.html', '.at.lang-sv.html'])
      expect(ends).toContain(end);
    expect(files.length).toBeGreaterThan(200);
  });

  it('says in each file what the site answers, byte for byte', async () => {
    const different: string[] = [];
    for (const listed of files) {
      const response = await site.get(listed.address, askingFor(listed));
      const answered = Buffer.from(await response.arrayBuffer());
      const written = await readFile(join(folder, listed.file));
      const isSame = answered.equals(written) && response.status === listed.status;
      // What was read when, the list of versions and the last day of a contact tell.
      if (!isSame && !/version\/|security\.txt/.test(listed.address)) different.push(listed.file);
      expect(createHash('sha256').update(written).digest('hex')).toBe(listed.sha256);
    }
    expect(different).toEqual([]);
  }, 60_000);

  it('has names that every file system tells apart, and no file twice', async () => {
    const names = (await readdir(folder, { recursive: true })).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9._/-]+$/);
  });
});

it('an exported site is the same each time', async () => {
  const [one, other] = [await exportedSite(library()), await exportedSite(library())];
  expect(other.files).toEqual(one.files);
  for (const name of ['server/nginx.conf', 'site/.htaccess'])
    expect(await readFile(join(other.folder, name), 'utf8')).toBe(
      await readFile(join(one.folder, name), 'utf8'),
    );
}, 60_000);

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
    const { folder } = await exportedSite(library());
    for (const place of [join(empty, 'new'), empty, folder])
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
