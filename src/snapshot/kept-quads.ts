import type { Quad } from '../rdf/terms.ts';
import { oncePerSnapshot } from './once-per-snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { withoutPersons } from './without-persons.ts';

/** What files say and may be kept: what the version is a hash of, and all that dumps hold together. */
export const keptQuads = oncePerSnapshot(({ read, vocabularyBase }: Snapshot): readonly Quad[] =>
  withoutPersons(read.quads, read.dataset, vocabularyBase),
);

/** How many of those each graph has, as they first come. */
export const keptPerGraph = oncePerSnapshot((snapshot: Snapshot): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { graph } of keptQuads(snapshot))
    counts.set(graph.value, (counts.get(graph.value) ?? 0) + 1);
  return counts;
});
