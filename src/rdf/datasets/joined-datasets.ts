import type { Dataset } from '../dataset.ts';

/** Several datasets read as one, in their order. They must have no quad in common. */
export function joinDatasets(datasets: readonly Dataset[]): Dataset {
  return {
    get size() {
      return datasets.reduce((sum, { size }) => sum + size, 0);
    },
    has: (quad) => datasets.some((dataset) => dataset.has(quad)),
    match: (subject, predicate, object, graph) => {
      // Nearly all that is asked for is in one of them, or in none.
      let first: Dataset | undefined;
      const others: Dataset[] = [];
      for (const dataset of datasets) {
        const found = dataset.match(subject, predicate, object, graph);
        if (found.size === 0) continue;
        if (first === undefined) first = found;
        else others.push(found);
      }
      if (first === undefined) return nothing;
      return others.length === 0 ? first : joinDatasets([first, ...others]);
    },
    *[Symbol.iterator]() {
      for (const dataset of datasets) yield* dataset;
    },
  };
}

const nothing = joinDatasets([]);
