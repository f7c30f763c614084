import type { Dataset } from '../rdf/dataset.ts';
import { indexQuads } from '../rdf/datasets/indexed-quads.ts';
import { joinDatasets } from '../rdf/datasets/joined-datasets.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { withoutPersonalGraphs } from '../validate/findings/people.ts';
import { personalGraphsIn } from '../validate/findings/personal-graphs.ts';

/** What files say, without what describes persons: all that is copied in bulk, or stands inside what is about something else. */
export const openDataOf = oncePerSnapshot((snapshot: Snapshot): Dataset => {
  const { read, dataset, vocabularyBase } = snapshot;
  const open = withoutPersonalGraphs(read.quads, personalGraphsIn(dataset, vocabularyBase));
  return open.length === read.quads.length ? read.dataset : indexQuads(open);
});

/** All that is said, what the site says of itself too, without what describes persons. */
export const openStatementsOf = oncePerSnapshot((snapshot: Snapshot): Dataset =>
  joinDatasets([openDataOf(snapshot), snapshot.generated.dataset]),
);
