import { graphSizesOf } from '../rdf/datasets/graph-sizes.ts';
import type { Quad } from '../rdf/terms.ts';
import { personalPartsOf } from '../validate/findings/people.ts';
import { personalGraphsIn } from '../validate/findings/personal-graphs.ts';
import { oncePerSnapshot } from './once-per-snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { withoutPersons } from './without-persons.ts';

/** What files say and may be kept: what the version is a hash of, and all that dumps hold together. */
export const keptQuads = oncePerSnapshot(({ read, vocabularyBase }: Snapshot): readonly Quad[] =>
  withoutPersons(read.quads, read.dataset, vocabularyBase),
);

/** How many of those each graph has, as they first come. */
export const keptPerGraph = oncePerSnapshot((snapshot: Snapshot): ReadonlyMap<string, number> => {
  const { dataset } = snapshot.read;
  const declared = personalGraphsIn(dataset, snapshot.vocabularyBase);
  const { graphs, people } = personalPartsOf(dataset, declared);
  const sizes = graphSizesOf(dataset);
  for (const graph of graphs) sizes.delete(graph);
  for (const person of people.terms())
    for (const { graph } of dataset.match(null, null, person)) leaveOut(graph.value, sizes);
  return sizes;
});

/** One statement less of a graph, which is left out with its last. */
function leaveOut(graph: string, sizes: Map<string, number>): void {
  const size = sizes.get(graph);
  if (size === 1) sizes.delete(graph);
  else if (size !== undefined) sizes.set(graph, size - 1);
}
