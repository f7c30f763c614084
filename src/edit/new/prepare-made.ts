import type { Sources } from '../../publish/publish.ts';
import type { Text } from '../../site/text.ts';
import type { Prepared } from '../prepared.ts';
import type { Outcome } from './outcome.ts';
import type { NewPlan } from './plan-new.ts';
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
  const { broken } = await trial(files, sources, find);
  if (broken.length > 0) return { outcome: 'refused', why: wouldBreak, findings: broken };
  return { outcome: 'prepared', files, id };
}

const wouldBreak: Text = {
  sv: 'Inget skrevs, för så här skulle det bli fel:',
  en: 'Nothing was written, as this would be wrong:',
};
