import { expect, it } from 'vitest';
import { packedInFile, removePackedFiles } from '../../src/publish/packed-file.ts';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { terms } from '../../src/rdf/terms.ts';
import { linesOf } from '../../src/store/versions/version-lines.ts';

it('what a server is loaded with is the same from the file as from memory, each time', async () => {
  const [s, p, g] = ['urn:s', 'urn:p', 'urn:g'].map((iri) => terms.namedNode(iri));
  if (!s || !p || !g) return expect.unreachable();
  const packed = packQuads([
    terms.quad(s, p, terms.literal('å'), g),
    terms.quad(s, p, terms.blankNode('b'), g),
  ]);
  const partsOf = (given: typeof packed) => [...linesOf(given).parts()];
  const file = packedInFile(packed);
  expect(partsOf(file.pack())).toEqual(partsOf(packed));
  // From when it is written, it is read.
  await expect.poll(() => file.pack() === packed).toBe(false);
  expect(partsOf(file.pack())).toEqual(partsOf(packed));
  await removePackedFiles();
  expect(() => file.pack()).toThrow('"fd"');
});
