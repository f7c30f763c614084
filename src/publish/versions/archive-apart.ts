import type { Entry } from '../../archive/store/manifest.ts';
import type { Difference } from '../../http/archive/past.ts';
import { packSnapshot, unpackSnapshot, type PackedSnapshot } from '../../snapshot/pack-snapshot.ts';
import { withoutContent } from '../../snapshot/restore-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { ArchiveTask } from './archive-thread.ts';
import { newThread } from '../../site/in-thread.ts';
import type { Keeping } from './keep-version.ts';

/**
 * Keeps a snapshot in a thread of its own, so that this one can answer requests meanwhile.
 *
 * @throws where the archive cannot be read or written
 */
export function keepApart(
  snapshot: Snapshot,
  keeping: Keeping,
  published: Date,
): Promise<Entry | undefined> {
  return ask({
    task: 'keep',
    keeping,
    snapshot: packSnapshot(snapshot),
    published,
  }) as Promise<Entry | undefined>;
}

/**
 * Opens a version in a thread of its own.
 *
 * @throws where it is not what was written
 */
export async function openApart(
  folder: string,
  entry: Entry,
  present: Snapshot,
): Promise<Snapshot> {
  const like = packSnapshot(withoutContent(present));
  const packed = await ask({ task: 'open', folder, entry, present: like });
  return unpackSnapshot(packed as PackedSnapshot);
}

/**
 * Compares two versions in a thread of its own.
 *
 * @throws where one is not what was written
 */
export function compareApart(
  folder: string,
  entries: readonly [from: Entry, to: Entry],
  present: Snapshot,
): Promise<Difference> {
  const like = packSnapshot(withoutContent(present));
  return ask({ task: 'compare', folder, entries, present: like }) as Promise<Difference>;
}

const thread = newThread('archive-thread');

function ask(task: ArchiveTask): Promise<unknown> {
  return thread.ask(task);
}
