import { parentPort, workerData } from 'node:worker_threads';
import type { PublishedApart } from './publish-apart.ts';
import { publish, type Sources } from './publish.ts';
import { packSnapshot } from '../snapshot/pack-snapshot.ts';

// What comes through a thread's port is untyped; both ends are ours.
const publication = await publish(workerData as Sources);
const message: PublishedApart =
  publication.outcome === 'published'
    ? { ...publication, snapshot: packSnapshot(publication.snapshot) }
    : publication;
parentPort?.postMessage(message);
