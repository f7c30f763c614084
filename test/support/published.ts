import { LRUCache } from 'lru-cache';
import { publish, type Sources } from '../../src/publish/publish.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';

/** Snapshots never change, so test files of one worker share them: those that come again, and not each that a test makes for itself. */
const published = new LRUCache<string, Promise<Snapshot>>({ max: 16 });

/**
 * The snapshot of some sources, published once however many tests ask. Folders that a test changes
 * between two publications are for `publish` itself.
 */
export function snapshotOf(sources: Sources): Promise<Snapshot> {
  const key = JSON.stringify(sources);
  const snapshot = published.get(key) ?? publishValid(sources);
  published.set(key, snapshot);
  return snapshot;
}

async function publishValid(sources: Sources): Promise<Snapshot> {
  const publication = await publish(sources);
  if (publication.outcome !== 'published') throw new Error(publication.findings[0]?.message.en);
  return publication.snapshot;
}
