import { cp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { newMemory, sharedWords } from '../../src/publish/memory.ts';
import { readVersion } from '../../src/publish/read-version.ts';
import { folderWith, library } from '../support/files.ts';

const { ontology, shapes, baseIri } = library();

it('what was read of a file is known again in a copy of its folder, with the places of the copy', async () => {
  const memory = newMemory();
  const root = await folderWith({
    'data/a.ttl': '<id/a> <x:p> 1 .',
    'data/b.ttl': '<id/b> <x:p> 1 .',
    'data/broken.ttl': '<id/c> .',
  });
  const copy = await folderWith({});
  await cp(root, copy, { recursive: true });
  await writeFile(join(copy, 'data/b.ttl'), '<id/b> <x:p> 2 .');
  const read = async (folder: string) =>
    readVersion({ data: join(folder, 'data'), ontology, shapes, baseIri }, memory);
  const [before, after] = [await read(root), await read(copy)];
  expect(after.data.map(({ path }) => path)).toEqual(
    ['a', 'b'].map((name) => join(copy, `data/${name}.ttl`)),
  );
  expect(after.data[0]?.quads).toBe(before.data[0]?.quads);
  expect(after.data[1]?.quads.map(({ object }) => object.value)).toEqual(['2']);
  const paths = [...before.findings, ...after.findings].map(({ path }) => dirname(dirname(path)));
  expect(paths).toEqual([root, copy]);
});

it('words are read once for whoever reads with the same, and anew where a file of them is another', async () => {
  const words = await folderWith({
    'ontology/a.ttl': '<ns/a> <x:p> 1 .',
    'shapes/a.ttl': '<shapes/a> <x:p> 1 .',
  });
  const sourcesOf = (data: string) => ({
    ...{ data, baseIri },
    ...{ ontology: join(words, 'ontology'), shapes: join(words, 'shapes') },
  });
  const wordsOf = async (data: string) => (await sharedWords.words(sourcesOf(data))).vocabulary;
  const first = await wordsOf('somewhere/data');
  expect(await wordsOf('elsewhere/data')).toBe(first);
  await writeFile(join(words, 'shapes/a.ttl'), '<shapes/a> <x:p> 2 .');
  const second = await wordsOf('somewhere/data');
  expect(second.shapes[0]?.quads.map(({ object }) => object.value)).toEqual(['2']);
});

it('words that are small push out none that were read before', async () => {
  const wordsOf = async (shapes: string) =>
    (await sharedWords.words({ data: 'somewhere/data', baseIri, ontology, shapes })).vocabulary;
  const first = await wordsOf(shapes);
  for (let number = 0; number < 12; number += 1)
    await wordsOf(await folderWith({ 'a.ttl': `<shapes/a> <x:p> ${number} .` }));
  expect(await wordsOf(shapes)).toBe(first);
});
