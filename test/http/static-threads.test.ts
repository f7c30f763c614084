import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCrew } from '../../src/http/static/crew.ts';
import { packSnapshot } from '../../src/snapshot/pack-snapshot.ts';
import { exportedSnapshot } from '../support/export-site.ts';
import { folderWith, museum } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

describe('documents that threads write', () => {
  it('are gone with the draft when the work is stopped', async () => {
    const snapshot = await snapshotOf(museum());
    const parent = await folderWith({});
    const onProgress = (done: number): Promise<void> =>
      done > 40 ? Promise.reject(new Error('stopped')) : Promise.resolve();
    const stopped = exportedSnapshot(snapshot, { threads: 2, onProgress, parent });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await readdir(parent)).toEqual([]);
  });

  it('end the work when a thread cannot write', async () => {
    const snapshot = await snapshotOf(museum());
    const [path = ''] = snapshot.documents.keys();
    const draft = join(await folderWith({ file: '' }), 'file');
    const data = { snapshot: packSnapshot(snapshot), draft, paths: [path] };
    const crew = startCrew([[{ place: 0, path }]], { threads: 1, data }, () => undefined);
    await expect(crew.isFinished(60_000)).rejects.toThrow('ENOTDIR');
    await crew.close();
  });
});
