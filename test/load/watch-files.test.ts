import { mkdir, rename, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintNow, fingerprintOf, watchFiles } from '../../src/load/watch-files.ts';
import { folderWith } from '../support/files.ts';

const files = { 'a.ttl': 'a', 'deep/er/b.ttl': 'b' };

describe('a fingerprint of files', () => {
  it.each<[string, (root: string) => Promise<unknown>]>([
    ['a file is changed', (root) => writeFile(join(root, 'deep/er/b.ttl'), 'c')],
    [
      'a file of the same size and time takes its place',
      async (root) => {
        const [path, other] = [join(root, 'a.ttl'), join(root, 'new')];
        await writeFile(other, 'x');
        await utimes(path, 1, 1);
        await utimes(other, 1, 1);
        await rename(other, path);
      },
    ],
    ['a file is added', (root) => writeFile(join(root, 'deep/c.ttl'), '')],
    ['a file is renamed', (root) => rename(join(root, 'a.ttl'), join(root, 'z.ttl'))],
    ['a file is removed', (root) => unlink(join(root, 'a.ttl'))],
    ['a folder is added', (root) => mkdir(join(root, 'empty'))],
    ['everything is removed', (root) => rm(root, { recursive: true })],
  ])('is another when %s', async (_, change) => {
    const root = await folderWith(files);
    const before = await fingerprintOf([root]);
    expect(await fingerprintOf([root])).toBe(before);
    await change(root);
    expect(await fingerprintOf([root])).not.toBe(before);
  });

  it('is another when a link is turned to another folder', async () => {
    const [one, other, place] = [
      await folderWith(files),
      await folderWith(files),
      await folderWith({}),
    ];
    const link = join(place, 'data');
    await symlink(one, link);
    const before = await fingerprintOf([link]);
    await unlink(link);
    await symlink(other, link);
    expect(await fingerprintOf([link])).not.toBe(before);
  });

  it('is the same when nothing else is done meanwhile', async () => {
    const [root, elsewhere] = [await folderWith(files), await folderWith(files)];
    await symlink(elsewhere, join(root, 'linked'));
    await symlink('/not/here', join(root, 'broken'));
    const roots = [root, join(root, 'a.ttl'), '/not/here'];
    expect(fingerprintNow(roots)).toBe(await fingerprintOf(roots));
  });

  it('may be of what is not there', async () => {
    expect(await fingerprintOf(['/not/here'])).toBe(await fingerprintOf(['/not/here']));
  });
});

describe.concurrent('watching', () => {
  it('tells of a change once, and of none before', async () => {
    const root = await folderWith(files);
    let calls = 0;
    const watch = watchFiles([root], () => (calls += 1));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(calls).toBe(0);
    await writeFile(join(root, 'a.ttl'), 'changed');
    await expect.poll(() => calls).toBe(1);
    watch.close();
  });

  it('tells what has changed between the reading and the first look', async () => {
    const root = await folderWith(files);
    const known = await fingerprintOf([root]);
    await writeFile(join(root, 'a.ttl'), 'changed meanwhile');
    let changes = 0;
    const watch = watchFiles(
      [root],
      () => {
        changes += 1;
      },
      known,
    );
    await expect.poll(() => changes).toBe(1);
    watch.close();
  });
});
