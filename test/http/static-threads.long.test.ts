import { expect, it } from 'vitest';
import { exportedSnapshot } from '../support/export-site.ts';
import { filesIn, folderWith, museum } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

it('documents that threads write are the same files, noted in the same order', async () => {
  const snapshot = await snapshotOf(museum());
  const written = async (threads: number): Promise<Record<string, string>> =>
    filesIn(await exportedSnapshot(snapshot, { threads, parent: await folderWith({}) }));
  const [alone, shared] = [await written(0), await written(3)];
  expect(Object.keys(shared).sort()).toEqual(Object.keys(alone).sort());
  const differing = Object.keys(alone).filter((name) => shared[name] !== alone[name]);
  expect(differing).toEqual([]);
});
