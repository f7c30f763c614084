import type { Changes } from '../changes/changes.ts';
import { compareQuads } from '../changes/compare.ts';
import type { Compared } from '../publish/compare-versions.ts';
import type { Quad } from '../rdf/terms.ts';
import { saying } from '../snapshot/restore-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { withoutPeople } from '../validate/findings/people.ts';
import { personalGraphsIn } from '../validate/findings/personal-graphs.ts';

/** What has changed, without what is said of persons: fit for what is kept. */
export interface ImpersonalChanges {
  readonly changes: Changes;
  /** Both versions without persons: a name of what has changed may stand with them alone. */
  readonly versions: { readonly before: Snapshot; readonly after: Snapshot };
}

/** What of a comparison can be kept when persons are gone. */
export async function impersonalChanges({
  before,
  after,
}: Pick<Compared, 'before' | 'after'>): Promise<ImpersonalChanges> {
  const [earlier, later] = [impersonal(before), impersonal(after)];
  return {
    changes: await compareQuads(earlier, later),
    versions: { before: saying(before, earlier), after: saying(after, later) },
  };
}

function impersonal({ read, vocabularyBase }: Snapshot): Quad[] {
  return withoutPeople(read.quads, personalGraphsIn(read.dataset, vocabularyBase));
}
