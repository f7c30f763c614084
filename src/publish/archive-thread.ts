import { parentPort, workerData } from 'node:worker_threads';
import type { Entry } from '../archive/store/manifest.ts';
import { packSnapshot, unpackSnapshot, type PackedSnapshot } from '../snapshot/pack-snapshot.ts';
import { keepVersion, type Keeping } from './keep-version.ts';
import { openVersion } from './open-version.ts';

/** What the thread is asked to do: both take longer than requests should wait. */
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
    };

// What comes through a thread's port is untyped; both ends are ours.
const asked = workerData as ArchiveTask;
if (asked.task === 'keep') {
  const { snapshot, keeping, published } = asked;
  const entry = await keepVersion(unpackSnapshot(snapshot), keeping, published);
  parentPort?.postMessage(entry);
} else {
  const { folder, entry, present } = asked;
  const opened = await openVersion(folder, entry, unpackSnapshot(present));
  parentPort?.postMessage(packSnapshot(opened));
}
