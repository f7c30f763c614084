import { pathOf } from '../site/routes/routes.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { filtersOf } from './choose-records.ts';
import type { Collection } from './collection.ts';

/** A collection as the list of all shows it: its address, what a record is, and what records are chosen by. */
export function listedCollection(collection: Collection, snapshot: Snapshot) {
  const { name, title, description, ofClass } = collection;
  return {
    name,
    url: snapshot.publicUrl + pathOf('collection', { collection: name }),
    title: { ...title },
    description: { ...description },
    class: ofClass.value,
    filters: filtersOf(collection, snapshot),
  };
}
