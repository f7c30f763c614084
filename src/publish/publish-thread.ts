import { stat } from 'node:fs/promises';
import process from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { ownVocabulary } from '../rdf/vocabularies/own-vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { giveBackWhenCalm, putOff } from '../site/give-back-memory.ts';
import { keepPublication, type KeptPublication } from './kept-publications.ts';
import { newMemory } from './memory.ts';
import { packPublication } from './pack-publication.ts';
import type { Message, Order } from './publish-apart.ts';
import { dayOf, publicationKey } from './publication-key.ts';
import { publish, type Progress } from './publish.ts';

/**
 * With how much in its heap, in bytes, the thread stays, so that a change costs a fraction of a start: some two million statements, and no
 * more than half of what the thread may have, as a change needs room beside what is there.
 */
const mostHeap = Math.min(1_000_000_000, getHeapStatistics().heap_size_limit / 2);

const memory = newMemory();
let lastKept: string | undefined;

function say(message: Message): void {
  parentPort?.postMessage(message);
}

async function obey({ sources, keepIn }: Order): Promise<void> {
  const key = keepIn === undefined ? undefined : publicationKey(sources);
  const onProgress = (progress: Progress): void => {
    say({ kind: 'progress', progress });
  };
  const publication = await publish({ ...sources, onProgress }, memory);
  const isSmall = process.memoryUsage().heapUsed < mostHeap;
  if (publication.outcome === 'invalid') say({ kind: 'publication', publication, isSmall });
  else {
    const { findings, notes } = publication;
    const { snapshot, packed } = packPublication(publication.snapshot);
    say({ kind: 'publication', publication: { ...publication, snapshot, packed }, isSmall });
    const isKept = key !== undefined && (await isWhole(sources.data, publication.snapshot));
    const kept = { findings, notes, snapshot, isSmall, day: dayOf(new Date()) };
    if (isKept) await keep({ sources, keepIn }, key, kept);
  }
  if (!isSmall) parentPort?.close();
  else giveBackWhenCalm();
}

async function keep({ sources, keepIn }: Order, key: string, kept: KeptPublication): Promise<void> {
  try {
    // What has changed while it was read is no publication of these files.
    const isSame = publicationKey(sources) === key;
    if (keepIn === undefined || !isSame) return;
    await keepPublication(keepIn, { key, before: lastKept }, kept);
    lastKept = key;
  } catch (error) {
    say({ kind: 'not-kept', reason: String(error) });
  }
}

/** Whether the key knows all that was read: beside a single file lie files that data names, which it does not count. */
async function isWhole(data: string, { read, vocabularyBase }: Snapshot): Promise<boolean> {
  const { storedAs, mark, picture } = ownVocabulary(vocabularyBase);
  const naming = [storedAs, mark, picture];
  const isFolder = (await stat(data).catch(() => undefined))?.isDirectory() ?? false;
  return isFolder || naming.every((property) => read.dataset.match(null, property).size === 0);
}

// What comes through a thread's port is untyped; both ends are ours.
parentPort?.on('message', (order: Order) => {
  putOff();
  void obey(order);
});
