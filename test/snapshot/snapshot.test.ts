import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, wordless } from '../support/files.ts';
import { snapshotOf as publishedFrom } from '../support/published.ts';

const baseIri = 'https://data.example/';

async function snapshotOf(files: Record<string, string>): Promise<Snapshot> {
  return publishedFrom({ data: await folderWith(files), baseIri, ...wordless });
}

describe('a snapshot', () => {
  it('has the same version for the same content, however it is written', async () => {
    const one = await snapshotOf({ 'x.ttl': '<a> <p:p> [ <p:q> "1" ], [ <p:q> "2" ] .' });
    const other = await snapshotOf({
      'x.ttl': '@prefix p: <p:> . _:z p:q "2" . _:y p:q "1" . <a> p:p _:z, _:y, _:y .',
    });
    expect(other.version).toBe(one.version);
    expect(other.read.quads).toEqual(one.read.quads);
  });

  it.each([
    ['a term', { 'x.ttl': '<a> <p:p> "01"^^<http://www.w3.org/2001/XMLSchema#integer> .' }],
    ['a graph', { 'y.ttl': '<a> <p:p> 1 .' }],
    ['a blank node', { 'x.ttl': '<a> <p:p> [] .' }],
  ])('has another version when %s differs', async (_, files) => {
    const one = await snapshotOf({ 'x.ttl': '<a> <p:p> 1 .' });
    expect((await snapshotOf(files)).version).not.toBe(one.version);
  });

  it('cannot be changed', async () => {
    const snapshot = await snapshotOf({ 'x.ttl': '<a> <p:p> 1 .' });
    expect(Object.isFrozen(snapshot)).toBe(true);
  });

  it('finds blank nodes that nobody can tell apart no reason to wait', async () => {
    const nodes = Array.from({ length: 12 }, (_, n) => n);
    const edges = nodes.flatMap((from) =>
      nodes.filter((to) => to !== from).map((to) => `_:n${from} <p:p> _:n${to} .`),
    );
    const one = await snapshotOf({ 'x.ttl': edges.join('\n') });
    const again = await snapshotOf({ 'x.ttl': edges.join('\n') });
    expect(again.version).toBe(one.version);
  });

  it('knows its documents by path, with those that hash IRIs are found in', async () => {
    const { documents } = await snapshotOf({
      'x.ttl': '<id/å> <p:p> 1 . <ns#a> <p:p> 1 . <ns#b> <p:p> 1 . <http://other/> <p:p> 1 .',
    });
    expect([...documents.keys()].sort()).toEqual([
      'graph/void',
      'graph/x',
      'id/å',
      'ns',
      'prefixes',
    ]);
    expect(documents.get('ns')).toHaveLength(2);
  });
});
