import { parentPort, workerData } from 'node:worker_threads';
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

// What comes through a thread's port is untyped; both ends are ours.
const asked = workerData as ArchiveTask;
if (asked.task === 'keep') {
  const { snapshot, keeping, published } = asked;
  const entry = await keepVersion(unpackSnapshot(snapshot), keeping, published);
  parentPort?.postMessage(entry);
} else if (asked.task === 'compare') {
  const { folder, entries, present } = asked;
  parentPort?.postMessage(await compareKept(folder, entries, unpackSnapshot(present)));
} else {
  const { folder, entry, present } = asked;
  const opened = await openVersion(folder, entry, unpackSnapshot(present));
  parentPort?.postMessage(packSnapshot(opened));
}
