import type { Dataset } from '../rdf/dataset.ts';
import { joinDatasets } from '../rdf/datasets/joined-datasets.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { isOfPersons, personalPartsOf } from '../validate/findings/people.ts';
import { personalGraphsIn } from '../validate/findings/personal-graphs.ts';
import { withoutQuads } from '../rdf/datasets/without-quads.ts';

/** What files say, without what describes persons: all that is copied in bulk, or stands inside what is about something else. */
export const openDataOf = oncePerSnapshot((snapshot: Snapshot): Dataset => {
  const { read, dataset, vocabularyBase } = snapshot;
  const parts = personalPartsOf(read.dataset, personalGraphsIn(dataset, vocabularyBase));
  const isNone = parts.people.size + parts.graphs.size === 0;
  return isNone ? read.dataset : withoutQuads(read.dataset, (quad) => isOfPersons(quad, parts));
});

/** All that is said, what the site says of itself too, without what describes persons. */
export const openStatementsOf = oncePerSnapshot((snapshot: Snapshot): Dataset =>
  joinDatasets([openDataOf(snapshot), snapshot.generated.dataset]),
);
