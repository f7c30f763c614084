import type { Entry } from '../../archive/store/manifest.ts';
import { compareQuads } from '../../changes/compare.ts';
import { deltaOf } from '../../changes/delta.ts';
import { writeDeltaTriG, writePatch } from '../../changes/write-delta.ts';
import type { Difference } from '../../http/archive/past.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { openVersion } from './open-version.ts';
import { tellStep } from './tell-step.ts';

/**
 * What is different between any two versions of an archive, for people and for programs.
 *
 * @param present under whose names and rules they are shown
 * @throws where one is not what was written
 */
export async function compareKept(
  folder: string,
  [from, to]: readonly [from: Entry, to: Entry],
  present: Snapshot,
): Promise<Difference> {
  const before = await openVersion(folder, from, present);
  const after = await openVersion(folder, to, present);
  const quads = [before.read.quads, after.read.quads] as const;
  const delta = deltaOf(...quads);
  const { baseIri } = present;
  const names = {
    delta: baseIri + pathOf('delta', { from: from.version, to: to.version }),
    before: baseIri + pathOf('version', { version: from.version }),
    after: baseIri + pathOf('version', { version: to.version }),
  };
  return {
    step: tellStep(await compareQuads(...quads), { before, after }),
    removed: delta.removed.length,
    added: delta.added.length,
    trig: writeDeltaTriG(delta, names),
    patch: writePatch(delta, names),
  };
}
