import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { packQuads } from '../query/index/pack-quads.ts';
import { packSnapshot } from '../snapshot/pack-snapshot.ts';
import { newMemory } from './memory.ts';
import type { Message, PublishedApart } from './publish-apart.ts';
import { publish, type Sources } from './publish.ts';

const memory = newMemory();

function say(message: Message): void {
  parentPort?.postMessage(message);
}

async function publishOnce(sources: Sources): Promise<PublishedApart> {
  const publication = await publish(
    {
      ...sources,
      onProgress: (progress) => {
        say({ kind: 'progress', progress });
      },
    },
    memory,
  );
  if (publication.outcome === 'invalid') return publication;
  const { snapshot } = publication;
  return {
    ...publication,
    snapshot: packSnapshot(snapshot),
    packed: packQuads(snapshot.read.quads, snapshot.generated.quads),
  };
}

// What comes through a thread's port is untyped; both ends are ours.
parentPort?.on('message', (sources: Sources) => {
  void publishOnce(sources).then((publication) => {
    say({ kind: 'publication', publication, heap: process.memoryUsage().heapUsed });
  });
});
