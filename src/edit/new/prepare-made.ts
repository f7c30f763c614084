import type { Sources } from '../../publish/publish.ts';
import type { Text } from '../../site/text.ts';
import type { Rewritten } from '../files/write-files.ts';
import type { Prepared } from '../prepared.ts';
import type { Outcome } from './things/outcome.ts';
import type { NewPlan } from './making.ts';
import { trial, type FindIn } from './try-files.ts';

/**
 * What is planned, unless the check would have more errors with it than without.
 *
 * @param find what checks; in this thread, unless given
 */
export async function prepareMade(
  planned: Outcome<NewPlan>,
  sources: Sources,
  find?: FindIn,
): Promise<Prepared<Pick<NewPlan, 'id'>>> {
  if ('mistake' in planned) return { outcome: 'impossible', why: planned.mistake };
  const { id, files } = planned.value;
  const prepared = await prepareFiles(files, sources, find);
  return prepared.outcome === 'prepared' ? { ...prepared, id } : prepared;
}

/** Files as they are to be, unless the check would have more errors with them than without. */
export async function prepareFiles(
  files: readonly Rewritten[],
  sources: Sources,
  find?: FindIn,
): Promise<Prepared> {
  const { broken } = await trial(files, sources, find);
  return broken.length > 0
    ? { outcome: 'refused', why: wouldBreak, findings: broken }
    : { outcome: 'prepared', files };
}

const wouldBreak: Text = {
  sv: 'Inget skrevs, för så här skulle det bli fel:',
  en: 'Nothing was written, as this would be wrong:',
};
