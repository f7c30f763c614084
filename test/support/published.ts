import { LRUCache } from 'lru-cache';
import { publish, type Sources } from '../../src/publish/publish.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { testFolders } from './files.ts';

/** Snapshots never change, so test files of one worker share them: those of this repository all, */
const lasting = new Map<string, Promise<Snapshot>>();
/** and of those that tests make for themselves the ones that come again. */
const passing = new LRUCache<string, Promise<Snapshot>>({ max: 16 });

/**
 * The snapshot of some sources, published once however many tests ask. Folders that a test changes
 * between two publications are for `publish` itself.
 */
export function snapshotOf(sources: Sources): Promise<Snapshot> {
  const key = JSON.stringify(sources);
  const published = key.includes(testFolders) ? passing : lasting;
  const snapshot = published.get(key) ?? publishValid(sources);
  published.set(key, snapshot);
  return snapshot;
}

async function publishValid(sources: Sources): Promise<Snapshot> {
  const publication = await publish(sources);
  if (publication.outcome !== 'published') throw new Error(publication.findings[0]?.message.en);
  return publication.snapshot;
}
