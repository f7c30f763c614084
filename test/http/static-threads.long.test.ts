import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startCrew } from '../../src/http/static/crew.ts';
import { packSnapshot } from '../../src/snapshot/pack-snapshot.ts';
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

it('documents that threads write end the work when a thread cannot write', async () => {
  const snapshot = await snapshotOf(museum());
  const [path = ''] = snapshot.documents.keys();
  const draft = join(await folderWith({ file: '' }), 'file');
  const data = { snapshot: packSnapshot(snapshot), draft, paths: [path] };
  const crew = startCrew([[{ place: 0, path }]], { threads: 1, data }, () => undefined);
  await expect(crew.isFinished(60_000)).rejects.toThrow('ENOTDIR');
  await crew.close();
});

it('documents that threads write are gone with the draft when the work is stopped', async () => {
  const snapshot = await snapshotOf(museum());
  const parent = await folderWith({});
  const onProgress = (done: number): Promise<void> =>
    done > 40 ? Promise.reject(new Error('stopped')) : Promise.resolve();
  const stopped = exportedSnapshot(snapshot, { threads: 1, onProgress, parent });
  await expect(stopped).rejects.toThrow('stopped');
  expect(await readdir(parent)).toEqual([]);
});
