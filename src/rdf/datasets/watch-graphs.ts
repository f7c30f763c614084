import type { Dataset } from '../dataset.ts';

/** A dataset that notes the graph of each quad that is read from it. */
export function watchGraphs(dataset: Dataset, graphs: Set<string>): Dataset {
  return {
    get size() {
      return dataset.size;
    },
    has: (quad) => dataset.has(quad),
    match: (...pattern) => watchGraphs(dataset.match(...pattern), graphs),
    *[Symbol.iterator]() {
      for (const quad of dataset) {
        graphs.add(quad.graph.value);
        yield quad;
      }
    },
  };
}
