import { expect, it } from 'vitest';
import { keptPerGraph, keptQuads } from '../../src/snapshot/kept-quads.ts';
import { packSnapshot, unpackSnapshot } from '../../src/snapshot/pack-snapshot.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, library, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

const baseIri = 'https://data.example/';

/** A graph about a person, one that also points to her, and one that does nothing else. */
const persons = {
  'eva.ttl': '<id/eva> a <http://xmlns.com/foaf/0.1/Person> ; <p:name> "Eva" .',
  'posts.ttl': '<id/post> <http://www.w3.org/ns/org#heldBy> <id/eva> ; <p:name> "Chef" , "Boss" .',
  'links.ttl': '<id/area> <p:contact> <id/eva> .',
};

async function withPersons(): Promise<Snapshot> {
  return snapshotOf({ data: await folderWith(persons), baseIri, ...wordless });
}

it.each([
  ['data without persons', () => snapshotOf(library())],
  ['data with persons', withPersons],
])('of %s, graphs are counted as statements are kept', async (_, make) => {
  const made = await make();
  const again = unpackSnapshot(structuredClone(packSnapshot(made)));
  const counted = new Map<string, number>();
  for (const { graph } of keptQuads(made))
    counted.set(graph.value, (counted.get(graph.value) ?? 0) + 1);
  for (const snapshot of [made, again]) expect([...keptPerGraph(snapshot)]).toEqual([...counted]);
});

it('has nothing of a graph that does no more than point to a person', async () => {
  expect([...keptPerGraph(await withPersons())]).toEqual([[`${baseIri}graph/posts`, 2]]);
});
