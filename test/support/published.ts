import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { keepPublication, readKept } from '../../src/publish/kept-publications.ts';
import { publicationKey } from '../../src/publish/publication-key.ts';
import { publish, type Sources } from '../../src/publish/publish.ts';
import { packSnapshot, unpackSnapshot } from '../../src/snapshot/pack-snapshot.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { ourSources, testFolders } from './files.ts';

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
  const isOurs = sources.data === ourSources().data;
  const snapshot = published.get(key) ?? (isOurs ? publishForAll(sources) : publishValid(sources));
  published.set(key, snapshot);
  return snapshot;
}

/** Where workers find what another has published. */
const kept = join(testFolders, 'kept');

/** Our own data takes seconds: the worker that comes first publishes it, and others read what that one has kept. */
async function publishForAll(sources: Sources): Promise<Snapshot> {
  const key = publicationKey(sources);
  const reading = await readKept(kept, key);
  if (reading.outcome === 'read') return unpackSnapshot(reading.kept.snapshot);
  const snapshot = await publishValid(sources);
  const told = { findings: [], notes: [], isSmall: false, day: '' };
  await mkdir(kept, { recursive: true });
  await keepPublication(kept, { key }, { ...told, snapshot: packSnapshot(snapshot) });
  return snapshot;
}

async function publishValid(sources: Sources): Promise<Snapshot> {
  const publication = await publish(sources);
  if (publication.outcome !== 'published') throw new Error(publication.findings[0]?.message.en);
  return publication.snapshot;
}
