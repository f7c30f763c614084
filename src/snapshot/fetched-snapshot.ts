import { FetchedDataset } from '../store/port/fetched-dataset.ts';
import type { Store } from '../store/port/store.ts';
import { withContents, type Snapshot } from './snapshot.ts';

/** A snapshot whose statements of files are in a store, and fetched as answers want them. All else stays. */
export function fetchedFrom(store: Store, snapshot: Snapshot): Snapshot {
  const dataset = new FetchedDataset(store, snapshot.read.dataset.size);
  const read = {
    get quads() {
      return [...dataset];
    },
    dataset,
  };
  const { graphs, whole, documents, pagesOfOthers } = snapshot;
  return withContents({ ...snapshot, read }, { graphs, whole, documents, pagesOfOthers });
}
