import type { Dataset } from '../dataset.ts';
import { NumberedQuads } from './numbered-quads.ts';

/** How many quads each graph has, by name (nothing for the default graph's), in the order of their first coming. */
export function graphSizesOf(dataset: Dataset): Map<string, number> {
  if (dataset instanceof NumberedQuads) return dataset.graphSizes();
  const sizes = new Map<string, number>();
  for (const { graph } of dataset) sizes.set(graph.value, (sizes.get(graph.value) ?? 0) + 1);
  return sizes;
}
