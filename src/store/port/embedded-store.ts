import type { Dataset } from '../../rdf/dataset.ts';
import type { Found, Store } from './store.ts';

/** A dataset in memory as a store. */
export function newEmbeddedStore(dataset: Dataset): Store {
  return {
    find: (patterns, { most, signal }) => {
      signal?.throwIfAborted();
      const found = patterns.map((pattern): Found => {
        const quads = dataset.match(...pattern);
        return quads.size > most ? 'too-many' : [...quads];
      });
      return Promise.resolve(found);
    },
  };
}
