import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, noWords } from '../support/files.ts';
import { told, toldOf } from './told.ts';

/** SHA-256 of the text `changed`. */
const hash = 'd67e2e944994496c8d8ec76eed0cf9f09679448d584b532bebf941852a37f5ed';

function source(storedAs: string, sha256?: string): string {
  const lines = [`id: id/source/a`, 'label: {en: The source}', `storedAs: '${storedAs}'`];
  return [...lines, ...(sha256 ? [`sha256: ${sha256}`] : []), ''].join('\n');
}

describe('the stored copy of a source', () => {
  it.each([
    '../secret.txt',
    'sub/../../secret.txt',
    'sub/../inside.txt',
    '/etc/passwd',
    'C:\\secret.txt',
    '..\\secret.txt',
    '\\\\server\\secret.txt',
  ])('is never looked for outside the data: %s', async (name) => {
    const { outcome, lines } = await told({ 'a.yaml': source(name), 'inside.txt': 'x' });
    expect(outcome).toBe('invalid');
    expect(lines).toEqual([
      expect.stringMatching(
        /^a\.yaml:3:11: error: The source: .* leads out of the data folder\..*“storedAs”/,
      ),
    ]);
  });

  it('is not read through a link that leads out of the data', async () => {
    const outside = await folderWith({ 'secret.txt': 'x' });
    const data = await folderWith({
      'a.yaml': source('link.txt'),
      'b.yaml': source('way/secret.txt'),
    });
    await symlink(join(outside, 'secret.txt'), join(data, 'link.txt'));
    await symlink(outside, join(data, 'way'));
    const { lines } = await toldOf(data, noWords, 'en');
    expect(lines).toHaveLength(2);
    expect(lines.join()).toMatch(/a\.yaml:3.* leads out of .*b\.yaml:3.* leads out of /);
  });

  it('is read through a link within the data', async () => {
    const data = await folderWith({ 'a.yaml': source('link.txt'), 'texts/a.txt': 'x' });
    await symlink(join(data, 'texts/a.txt'), join(data, 'link.txt'));
    const { lines } = await toldOf(data, noWords, 'en');
    expect(lines).toEqual([]);
  });

  it('lies beside the file that names it', async () => {
    const files = { 'deep/a.yaml': source('a.txt'), 'a.txt': 'x' };
    expect((await told(files)).lines).toEqual([
      expect.stringMatching(
        /^deep\/a\.yaml:3:11: error: The source: The file “a\.txt” cannot be read/,
      ),
    ]);
    expect((await told({ ...files, 'deep/a.txt': 'x' })).lines).toEqual([]);
  });

  it.each(['sub', '.', 'nothing.txt'])('is a file: %s', async (name) => {
    const { lines } = await told({ 'a.yaml': source(name), 'sub/x.txt': 'x' });
    expect(lines).toEqual([expect.stringMatching(/cannot be read/)]);
  });

  it('is UTF-8', async () => {
    const files = { 'a.yaml': source('a.txt'), 'a.txt': Buffer.from('Ån', 'latin1') };
    expect((await told(files)).lines).toEqual([
      expect.stringMatching(/^a\.yaml:3:11: error: The source: .*is not saved as UTF-8/),
    ]);
  });

  it('is what it was when it was taken in', async () => {
    const files = { 'a.yaml': source('a.txt', hash.replace('d', '0')), 'a.txt': 'changed' };
    expect((await told(files, 'sv')).lines).toEqual([
      expect.stringMatching(
        /^a\.yaml:4:9: fel: .*”a\.txt” har ändrats sedan den togs in\. .*”sha256: d67e2e94[0-9a-f]{56}”/,
      ),
    ]);
  });

  it('may have its checksum in capital letters', async () => {
    const { lines } = await told({
      'a.yaml': source('a.txt', hash.toUpperCase()),
      'a.txt': 'changed',
    });
    expect(lines).toEqual([]);
  });
});
