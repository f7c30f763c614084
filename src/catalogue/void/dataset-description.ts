import type { Quad } from '../../rdf/terms.ts';
import { voidTerms } from '../../rdf/vocabulary.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { listingOf } from '../../model/listing.ts';

/** The dataset as a whole and the ways into it: what a program finds at the site's door. */
export function describeDataset(snapshot: Snapshot): Quad[] {
  const { dataset } = snapshot;
  const { dataset: home, door } = listingOf(snapshot);
  if (home === undefined) return [...(door?.quads ?? [])];
  const details = [voidTerms.classPartition, voidTerms.propertyPartition, voidTerms.subset];
  const facts = [...dataset.match(home)].filter(
    // Its parts are many; they are in the graph that describes them.
    ({ predicate }) => !details.some((detail) => detail.equals(predicate)),
  );
  return [...facts, ...(door?.quads ?? [])];
}
