import { FetchedDataset } from '../store/port/fetched-dataset.ts';
import type { Store } from '../store/port/store.ts';
import { layerOf, withContents, type Snapshot } from './snapshot.ts';
import { newTermPacker, openTerms } from '../rdf/datasets/pack-terms.ts';
import { descriptionDigest, noteDescriptionDigest } from './description-digest.ts';
import type { Documents } from './documents.ts';
import { openDocuments, packDocuments } from './pack-documents.ts';

/** A snapshot whose statements of files are in a store, and fetched as answers want them. All else stays; it holds nothing of the one before. */
export function fetchedFrom(store: Store, snapshot: Snapshot): Snapshot {
  const dataset = new FetchedDataset(store, snapshot.read.dataset.size);
  const read = {
    get quads() {
      return [...dataset];
    },
    dataset,
  };
  const generated = layerOf([...snapshot.generated.quads]);
  noteDescriptionDigest(generated, descriptionDigest(snapshot));
  const { graphs, whole, pagesOfOthers } = snapshot;
  const { alteredTerms } = store;
  const documents = withOwnTerms(snapshot.documents);
  return withContents(
    { ...snapshot, read, generated, alteredTerms },
    { graphs, whole, documents, pagesOfOthers },
  );
}

/** The same documents, without the terms of all data that they were numbered by. */
function withOwnTerms(documents: Documents): Documents {
  const { place, finish } = newTermPacker();
  const packed = packDocuments(documents, { numberOf: place });
  return openDocuments(packed, openTerms(finish()).term);
}
