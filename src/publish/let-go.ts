import { graphSizes } from '../catalogue/sparql/service-description.ts';
import { usedWords } from '../html/query/unused-words.ts';
import { classSizes } from '../model/property-guide.ts';
import { observedIn } from '../record/observed.ts';
import { fetchedFrom } from '../snapshot/fetched-snapshot.ts';
import { keptPerGraph } from '../snapshot/kept-quads.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Store } from '../store/port/store.ts';

/** What pages and documents need that only a look at all statements can tell. */
const counted = [keptPerGraph, graphSizes, classSizes, observedIn, usedWords];

/** A snapshot to be served from a store: all is counted that takes all statements, and then they are held no more. */
export function letGo(snapshot: Snapshot, store: Store): Snapshot {
  const fetched = fetchedFrom(store, snapshot);
  for (const { handOver } of counted) handOver(snapshot, fetched);
  return fetched;
}
