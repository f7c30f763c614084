import { keep, rewrite } from '../archive/store/archive.ts';
import { readManifest, type Entry } from '../archive/store/manifest.ts';
import { outgrown } from '../archive/store/retention.ts';
import { compareQuads } from '../changes/compare.ts';
import { writeStep } from '../archive/store/steps.ts';
import { quadToNQuads } from '../rdf/n-quads.ts';
import { keptQuads } from '../snapshot/kept-quads.ts';
import type { Retention } from '../site/settings-table.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { withoutContent } from '../snapshot/restore-snapshot.ts';
import { openVersion } from './open-version.ts';
import { tellStep } from './tell-step.ts';

/** Where versions are kept, and which of them stay. */
export interface Keeping {
  readonly folder: string;
  readonly retention: Retention;
}

/**
 * Keeps a snapshot as a version after the last one, with what is different from that, and lets go what the rule
 * does not keep. One that is the last already is not kept twice.
 *
 * @param published when it was served; later than every version before, so that time never runs backwards in the archive
 * @throws where the archive cannot be read or written
 */
export async function keepVersion(
  snapshot: Snapshot,
  { folder, retention }: Keeping,
  published: Date,
): Promise<Entry | undefined> {
  const { entries } = await readManifest(folder);
  const last = entries.at(-1);
  if (last?.version === snapshot.version) return undefined;
  const quads = keptQuads(snapshot);
  const before = last && (await openVersion(folder, last, withoutContent(snapshot)));
  const changes = before
    ? writeStep(tellStep(await compareQuads(before.read.quads, quads), { before, after: snapshot }))
    : '';
  const lines = new Set(quads.map(quadToNQuads));
  const entry = await keep(folder, {
    version: snapshot.version,
    published: after(last, published),
    lines,
    changes,
  });
  await letGo(folder, retention);
  return entry;
}

/** HTTP tells whole seconds: two versions within one could not be told apart. */
function after(last: Entry | undefined, published: Date): Date {
  const seconds = Math.floor(published.getTime() / 1000);
  const least = last ? Math.floor(Date.parse(last.published) / 1000) + 1 : seconds;
  return new Date(Math.max(seconds, least) * 1000);
}

async function letGo(folder: string, retention: Retention): Promise<void> {
  const { entries } = await readManifest(folder);
  const gone = outgrown(entries, retention);
  if (gone.size === 0) return;
  const files = new Set([...gone].map(({ file }) => file));
  await rewrite(folder, {
    isKept: ({ file }) => !files.has(file),
    lines: (lines) => lines,
    changes: (text) => text,
  });
}
