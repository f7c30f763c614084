import type { Dataset } from '../dataset.ts';

/** Several datasets read as one, in their order. They must have no quad in common. */
export function joinDatasets(datasets: readonly Dataset[]): Dataset {
  return {
    size: datasets.reduce((sum, { size }) => sum + size, 0),
    has: (quad) => datasets.some((dataset) => dataset.has(quad)),
    match: (subject, predicate, object, graph) => {
      const found = datasets
        .map((dataset) => dataset.match(subject, predicate, object, graph))
        .filter(({ size }) => size > 0);
      const [only, ...others] = found;
      return only && others.length === 0 ? only : joinDatasets(found);
    },
    *[Symbol.iterator]() {
      for (const dataset of datasets) yield* dataset;
    },
  };
}
