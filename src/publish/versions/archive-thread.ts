import { parentPort } from 'node:worker_threads';
import type { Entry } from '../../archive/store/manifest.ts';
import { packSnapshot, unpackSnapshot, type PackedSnapshot } from '../../snapshot/pack-snapshot.ts';
import { compareKept } from './compare-kept.ts';
import { keepVersion, type Keeping } from './keep-version.ts';
import { openVersion } from './open-version.ts';

/** What the thread is asked to do: all of it takes longer than requests should wait. */
export type ArchiveTask =
  | {
      readonly task: 'keep';
      readonly keeping: Keeping;
      readonly snapshot: PackedSnapshot;
      readonly published: Date;
    }
  | {
      readonly task: 'open';
      readonly folder: string;
      readonly entry: Entry;
      readonly present: PackedSnapshot;
    }
  | {
      readonly task: 'compare';
      readonly folder: string;
      readonly entries: readonly [from: Entry, to: Entry];
      readonly present: PackedSnapshot;
    };

async function obey(asked: ArchiveTask): Promise<unknown> {
  if (asked.task === 'keep') {
    const { snapshot, keeping, published } = asked;
    return keepVersion(unpackSnapshot(snapshot), keeping, published);
  }
  const { folder, present } = asked;
  if (asked.task === 'compare') return compareKept(folder, asked.entries, unpackSnapshot(present));
  return packSnapshot(await openVersion(folder, asked.entry, unpackSnapshot(present)));
}

// What comes through a thread's port is untyped; both ends are ours. What it throws ends the thread.
parentPort?.on('message', (asked: ArchiveTask) => {
  void obey(asked).then((answer) => parentPort?.postMessage(answer));
});
