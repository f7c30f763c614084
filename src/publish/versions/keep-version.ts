import { citedVersions } from '../../archive/citations/citations-file.ts';
import { keep, rewrite } from '../../archive/store/archive.ts';
import { keepContext } from '../../archive/store/contexts.ts';
import { readManifest, type Entry } from '../../archive/store/manifest.ts';
import { outgrown } from '../../archive/store/retention.ts';
import { compareQuads } from '../../changes/compare.ts';
import { writeStep } from '../../archive/store/steps.ts';
import { quadToNQuads } from '../../rdf/n-quads.ts';
import { sharedContextOf } from '../../rdf/syntaxes/shared-context.ts';
import type { Quad } from '../../rdf/terms.ts';
import { keptQuads } from '../../snapshot/kept-quads.ts';
import type { Retention } from '../../site/settings/settings-table.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { saying, withoutContent } from '../../snapshot/restore-snapshot.ts';
import { describeSnapshot } from '../describe-snapshot.ts';
import { openVersion } from './open-version.ts';
import { recordEvents } from './record-events.ts';
import { tellStep } from './tell-step.ts';

/** Where versions are kept, and which of them stay. */
export interface Keeping {
  readonly folder: string;
  readonly retention: Retention;
}

/**
 * Keeps a snapshot as a version after the last one, with what is different from that, and lets go what the rule
 * does not keep. One that is the last already is not kept twice. What happened in it is told in the logs of events. The context that its documents name is kept for ever.
 *
 * @param published when it was served; later than every version before, so that time never runs backwards in the archive
 * @throws where the archive cannot be read or written
 */
export async function keepVersion(
  snapshot: Snapshot,
  keeping: Keeping,
  published: Date,
): Promise<Entry | undefined> {
  const entry = await keepNew(snapshot, keeping, published);
  // The catalogue may say something else though the data is the same: the program writes parts of it.
  await recordEvents(snapshot, keeping.folder, entry ? new Date(entry.published) : published);
  return entry;
}

async function keepNew(
  snapshot: Snapshot,
  { folder, retention }: Keeping,
  published: Date,
): Promise<Entry | undefined> {
  if (snapshot.context) await keepContext(folder, sharedContextOf(snapshot.context));
  const { entries } = await readManifest(folder);
  const last = entries.at(-1);
  if (last?.version === snapshot.version) return undefined;
  const quads = keptQuads(snapshot);
  const when = after(last, published);
  const changes = await stepTo(snapshot, quads, { folder, entries, coming: when, retention });
  const lines = new Set(quads.map(quadToNQuads));
  const entry = await keep(folder, {
    version: snapshot.version,
    published: when,
    lines,
    changes,
  });
  await letGo(folder, retention);
  return entry;
}

interface Coming extends Keeping {
  readonly entries: readonly Entry[];
  readonly coming: Date;
}

/**
 * What is different from the version that will stand before, in sentences: what the rule lets go is in between. Names
 * are those that the kept statements give, so that none comes out of a graph of persons.
 */
async function stepTo(
  snapshot: Snapshot,
  quads: readonly Quad[],
  { folder, entries, coming, retention }: Coming,
): Promise<string> {
  const next: Pick<Entry, 'published'> = { published: coming.toISOString() };
  const held = await citedVersions(folder);
  const gone = outgrown<Pick<Entry, 'published'>>([...entries, next], retention, held);
  const base = entries.findLast((entry) => !gone.has(entry));
  if (base === undefined) return '';
  const before = await openVersion(folder, base, withoutContent(snapshot));
  const changed = await compareQuads(before.read.quads, quads);
  const told = { before, after: describeSnapshot(saying(snapshot, quads)) };
  return writeStep(tellStep(changed, told));
}

/** HTTP tells whole seconds: two versions within one could not be told apart. */
function after(last: Entry | undefined, published: Date): Date {
  const seconds = Math.floor(published.getTime() / 1000);
  const least = last ? Math.floor(Date.parse(last.published) / 1000) + 1 : seconds;
  return new Date(Math.max(seconds, least) * 1000);
}

async function letGo(folder: string, retention: Retention): Promise<void> {
  const { entries } = await readManifest(folder);
  const gone = outgrown(entries, retention, await citedVersions(folder));
  if (gone.size === 0) return;
  const files = new Set([...gone].map(({ file }) => file));
  await rewrite(folder, {
    isKept: ({ file }) => !files.has(file),
  });
}
