import { execFileSync } from 'node:child_process';
import { rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/load/folder-digest.ts';
import { folderWith } from '../support/files.ts';

const files = { 'a.ttl': 'a', 'deep/er/b.txt': 'b', '.hidden': 'c', 'empty.ttl': '' };

describe('a digest of folders', () => {
  it.each<[string, (root: string) => Promise<unknown>]>([
    [
      'a file of the same size and time says something else',
      async (root) => {
        const path = join(root, 'deep/er/b.txt');
        const { atime, mtime } = await stat(path);
        await writeFile(path, 'x');
        await utimes(path, atime, mtime);
      },
    ],
    ['a file is added', (root) => writeFile(join(root, 'deep/c.ttl'), '')],
    ['a file is renamed', (root) => rename(join(root, 'a.ttl'), join(root, 'z.ttl'))],
    ['a file is removed', (root) => unlink(join(root, '.hidden'))],
    [
      'what is in one file moves into the next',
      async (root) => {
        await writeFile(join(root, 'a.ttl'), '');
        await writeFile(join(root, 'empty.ttl'), 'a');
      },
    ],
  ])('is another when %s', async (_, change) => {
    const root = await folderWith(files);
    const before = digestOf([root]);
    expect(digestOf([root])).toBe(before);
    await change(root);
    expect(digestOf([root])).not.toBe(before);
  });

  it('may be of one file, and of what is not there', async () => {
    const path = join(await folderWith(files), 'a.ttl');
    const before = digestOf([path, '/not/here']);
    await writeFile(path, 'b');
    expect(digestOf([path, '/not/here'])).not.toBe(before);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const root = await folderWith(files);
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(digestOf([root])).toMatch(/^[0-9a-f]{64}$/);
  });
});
